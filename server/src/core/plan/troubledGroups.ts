import type { Assignment } from './assignWaves.ts';
import { at, type Bounds } from './boundsOf.ts';
import type { PlanEdge, PlanUnit } from './planProblem.ts';

/**
 * The groups of connected units that can't all have what they wish, each with its providers first. What keeps its wave
 * connects nobody. All other units have what they wish.
 */
export function troubledGroups<Edge extends PlanEdge>(
  { graph, order, wishes, free }: Assignment<Edge>,
  { low, high }: Bounds,
  units: readonly PlanUnit[],
): readonly (readonly number[])[] {
  const isFree = (unit: number): boolean => units[unit]?.fixed === false;
  const isTroubled = (unit: number): boolean => {
    const wish = at(wishes, unit);
    const fits = wish >= at(low, unit) && wish <= at(high, unit) && free.up(unit, wish) === wish;
    return !fits || graph.providers(unit).some(({ provider }) => wish <= at(wishes, provider));
  };
  const placeOf = new Map(order.map((unit, place) => [unit, place]));
  const seen = new Set<number>();
  const groups: (readonly number[])[] = [];
  for (const start of order) {
    if (!isFree(start) || seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const unit of group) {
      const next = [
        ...graph.providers(unit).map(({ provider }) => provider),
        ...graph.dependents(unit).map(({ dependent }) => dependent),
      ].filter((other) => isFree(other) && !seen.has(other));
      for (const other of new Set(next)) {
        seen.add(other);
        group.push(other);
      }
    }
    if (group.some(isTroubled))
      groups.push(group.sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0)));
  }
  return groups;
}
