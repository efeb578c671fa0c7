import { at, boundsOf, type FreeWaves } from './boundsOf.ts';
import { largestAntichain } from './largestAntichain.ts';
import { longestWays } from './longestWays.ts';
import type { PlanGraph } from './planGraph.ts';
import type { PlanEdge, WaveSpan } from './planProblem.ts';

/** What waves are looked for in. */
export interface Assignment<Edge extends PlanEdge> {
  readonly graph: PlanGraph<Edge>;
  /** Providers first. */
  readonly order: readonly number[];
  readonly spans: readonly WaveSpan[];
  readonly wishes: readonly number[];
  readonly free: FreeWaves;
}

/**
 * Waves for a group of units, that satisfy all edges and spans, such that as many as possible keep what they wish.
 *
 * Two wishes stand against each other when the longest way between the two units needs more waves than there are
 * between the wishes. That relation is transitive, so a largest set of wishes that go together is a largest antichain:
 * it is found exactly, in polynomial time. For the rest the moves are made small one after the other, which need not
 * give the smallest sum.
 */
export function assignWaves<Edge extends PlanEdge>(
  assignment: Assignment<Edge>,
  group: readonly number[],
): ReadonlyMap<number, number> {
  const { graph, order, spans, wishes, free } = assignment;
  const bounds = boundsOf(graph, order, spans, free);
  const possible = group.filter(
    (unit) => at(wishes, unit) >= at(bounds.low, unit) && at(wishes, unit) <= at(bounds.high, unit),
  );
  const ways = longestWays(graph, group);
  const places = new Map(group.map((unit, place) => [unit, place]));
  const placeOf = possible.map((unit) => places.get(unit) ?? 0);
  const wishOf = possible.map((unit) => at(wishes, unit));
  const kept = new Set(
    largestAntichain(possible.length, (one, other) => {
      const length = ways(at(placeOf, one), at(placeOf, other));
      return length > at(wishOf, other) - at(wishOf, one) && length > 0;
    }).map((index) => at(possible, index)),
  );
  const narrowed = spans.map((span, unit) =>
    kept.has(unit) ? { from: at(wishes, unit), to: at(wishes, unit) } : span,
  );
  const settled = boundsOf(graph, order, narrowed, free);
  const candidates = [true, false].map((isForward) => sweep(assignment, group, settled, isForward));
  return candidates.reduce((one, other) => (distance(other, wishes) < distance(one, wishes) ? other : one));
}

/** Places every unit as near to its wish as those allow that were placed before it. */
function sweep<Edge extends PlanEdge>(
  { graph, wishes, free }: Assignment<Edge>,
  group: readonly number[],
  { low, high }: { readonly low: readonly number[]; readonly high: readonly number[] },
  isForward: boolean,
): ReadonlyMap<number, number> {
  const placed = new Map<number, number>();
  for (const unit of isForward ? group : group.toReversed()) {
    let from = at(low, unit);
    let to = at(high, unit);
    for (const { provider } of graph.providers(unit))
      from = Math.max(from, (placed.get(provider) ?? -Infinity) + 1);
    for (const { dependent } of graph.dependents(unit))
      to = Math.min(to, (placed.get(dependent) ?? Infinity) - 1);
    const near = Math.min(Math.max(at(wishes, unit), from), to);
    const up = free.up(unit, near);
    placed.set(unit, up <= to ? up : free.down(unit, near));
  }
  return placed;
}

function distance(placed: ReadonlyMap<number, number>, wishes: readonly number[]): number {
  let sum = 0;
  for (const [unit, wave] of placed) sum += Math.abs(wave - at(wishes, unit));
  return sum;
}
