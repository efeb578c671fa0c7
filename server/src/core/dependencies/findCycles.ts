import { groupBy } from '../collections/groupBy.ts';
import type { Dependency } from './dependency.ts';
import type { Instance } from '../scopes/scope.ts';

/**
 * One shortest cycle for every knot of instances that depend on each other, as the dependencies along it. The same
 * input gives the same cycles whatever its order: instances are taken by id.
 */
export function findCycles(dependencies: readonly Dependency[]): readonly (readonly Dependency[])[] {
  const outgoing = new Map<Instance, Dependency[]>();
  for (const dependency of inKnots(dependencies).sort(byIds)) {
    const known = outgoing.get(dependency.dependent);
    if (known) known.push(dependency);
    else outgoing.set(dependency.dependent, [dependency]);
  }
  const cycles: (readonly Dependency[])[] = [];
  const covered = new Set<Instance>();
  const starts = [...outgoing.keys()].sort((a, b) => compareText(a.id, b.id));
  for (const start of starts) {
    if (covered.has(start)) continue;
    const cycle = shortestCycle(start, outgoing);
    if (!cycle) continue;
    cycles.push(cycle);
    for (const { dependent } of cycle) covered.add(dependent);
  }
  return cycles;
}

/** Without those that no cycle can lead through, which are mostly all. */
function inKnots(dependencies: readonly Dependency[]): Dependency[] {
  const open = new Map<Instance, number>();
  for (const { dependent } of dependencies) open.set(dependent, (open.get(dependent) ?? 0) + 1);
  const needed = groupBy(dependencies, ({ provider }) => provider);
  const ends = new Set([...needed.keys()].filter((instance) => !open.has(instance)));
  for (const end of ends) {
    for (const { dependent } of needed.get(end) ?? []) {
      const left = (open.get(dependent) ?? 0) - 1;
      open.set(dependent, left);
      if (left === 0) ends.add(dependent);
    }
  }
  return dependencies.filter(({ provider }) => !ends.has(provider));
}

/** Breadth first from `start` until it is met again. */
function shortestCycle(
  start: Instance,
  outgoing: ReadonlyMap<Instance, readonly Dependency[]>,
): readonly Dependency[] | undefined {
  const reachedBy = new Map<Instance, Dependency>();
  const queue = [start];
  for (const instance of queue) {
    for (const dependency of outgoing.get(instance) ?? []) {
      if (dependency.provider === start) return pathTo(dependency, reachedBy, start);
      if (reachedBy.has(dependency.provider)) continue;
      reachedBy.set(dependency.provider, dependency);
      queue.push(dependency.provider);
    }
  }
  return undefined;
}

function pathTo(
  last: Dependency,
  reachedBy: ReadonlyMap<Instance, Dependency>,
  start: Instance,
): readonly Dependency[] {
  const path = [last];
  for (let at = last.dependent; at !== start;) {
    const step = reachedBy.get(at);
    if (!step) break;
    path.unshift(step);
    at = step.dependent;
  }
  return path;
}

function byIds(a: Dependency, b: Dependency): number {
  return compareText(a.dependent.id, b.dependent.id) || compareText(a.provider.id, b.provider.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
