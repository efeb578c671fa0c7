import { entryAt } from '../collections/entryAt.ts';
import { groupBy } from '../collections/groupBy.ts';
import { PlanGraph } from './planGraph.ts';
import type { PlanEdge, PlanUnit } from './planProblem.ts';

export interface SeparatingUnit extends PlanUnit {
  /** What comes before or behind it may rely on that without our knowing, so its wave stays apart from others. */
  readonly separates: boolean;
}

interface CompactProblem<Edge extends PlanEdge> {
  readonly units: readonly SeparatingUnit[];
  readonly edges: readonly Edge[];
}

/**
 * Merges each wave with the next one as long as nothing separates the two: a dependency, an object that is no
 * Application, waves that have to stay, or a band. Every dependency that is satisfied stays so, and nothing overtakes
 * anything else.
 *
 * @returns the wave of each unit; of merged waves the one that most units have already, if it suits the others
 */
export function compactWaves<Edge extends PlanEdge>(problem: CompactProblem<Edge>): readonly number[] {
  const { units, edges } = problem;
  const graph = new PlanGraph({ units, edges, step: 1 });
  let waves: readonly number[] = units.map(({ wave }) => wave);
  // What was merged may have left the wave that stood in the way of more.
  for (;;) {
    const merged = mergeOnce(units, graph, waves);
    if (merged.every((wave, unit) => wave === waves[unit])) return waves;
    waves = merged;
  }
}

function mergeOnce<Edge extends PlanEdge>(
  units: readonly SeparatingUnit[],
  graph: PlanGraph<Edge>,
  waves: readonly number[],
): readonly number[] {
  const byWave = groupBy(waves.keys(), (unit) => entryAt(waves, unit));
  const groups: { readonly members: readonly number[]; readonly wave: number }[] = [];
  for (const [wave, members] of [...byWave].sort(([one], [other]) => one - other)) {
    const last = groups.at(-1);
    const together = [...(last?.members ?? []), ...members];
    const shared =
      last && !isApart(units, graph, last.members, members) ? commonWave(units, waves, together) : undefined;
    if (shared === undefined) groups.push({ members, wave });
    else groups.splice(-1, 1, { members: together, wave: shared });
  }
  const merged = [...waves];
  for (const { members, wave } of groups) for (const unit of members) merged[unit] = wave;
  return merged;
}

function isApart<Edge extends PlanEdge>(
  units: readonly SeparatingUnit[],
  graph: PlanGraph<Edge>,
  before: readonly number[],
  behind: readonly number[],
): boolean {
  const providers = new Set(before);
  return (
    [...before, ...behind].some((unit) => entryAt(units, unit).separates) ||
    behind.some((unit) => graph.providers(unit).some(({ provider }) => providers.has(provider)))
  );
}

/** The wave that most of some units have, of those that all of them may have; the lowest of several. */
function commonWave(
  units: readonly PlanUnit[],
  waves: readonly number[],
  members: readonly number[],
): number | undefined {
  const counts = groupBy(members, (unit) => entryAt(waves, unit));
  return [...counts]
    .filter(([wave]) => members.every((unit) => mayHave(entryAt(units, unit), entryAt(waves, unit), wave)))
    .sort(([one, those], [other, others]) => others.length - those.length || one - other)[0]?.[0];
}

function mayHave(unit: PlanUnit, now: number, wave: number): boolean {
  if (wave === now) return true;
  if (unit.fixed || unit.reserved.some((span) => isWithin(wave, span))) return false;
  return !unit.band || !isWithin(now, unit.band) || isWithin(wave, unit.band);
}

function isWithin(wave: number, { from, to }: PlanUnit['reserved'][number]): boolean {
  return from <= wave && wave <= to;
}
