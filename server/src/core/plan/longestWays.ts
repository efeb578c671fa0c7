import { entryAt } from '../collections/entryAt.ts';
import type { PlanGraph } from './planGraph.ts';
import type { PlanEdge } from './planProblem.ts';

/** Tells how many edges the longest way from one unit to another has; 0 where there is none. */
export type LongestWays = (from: number, to: number) => number;

/**
 * The longest ways inside a group of units, by their places in the group. Takes two bytes for every pair.
 *
 * @param group providers first
 */
export function longestWays<Edge extends PlanEdge>(
  graph: PlanGraph<Edge>,
  group: readonly number[],
): LongestWays {
  const size = group.length;
  const placeOf = new Map(group.map((unit, place) => [unit, place]));
  const providers = group.map((unit) =>
    graph.providers(unit).flatMap(({ provider }) => placeOf.get(provider) ?? []),
  );
  const lengths = new Int16Array(size * size);
  for (const [to, before] of providers.entries()) {
    for (const provider of before) extendWays(lengths, size, { provider, to });
  }
  return (from, to) => entryAt(lengths, to * size + from);
}

/** Every way to a provider leads one further to its dependent. There is one row for each unit: the ways to it. */
function extendWays(
  lengths: Int16Array,
  size: number,
  { provider, to }: { readonly provider: number; readonly to: number },
): void {
  const row = to * size;
  const before = provider * size;
  for (let from = 0; from < provider; from += 1) {
    const length = entryAt(lengths, before + from);
    if (length > 0 && length >= entryAt(lengths, row + from)) lengths[row + from] = length + 1;
  }
  lengths[row + provider] = Math.max(entryAt(lengths, row + provider), 1);
}
