import { at, type Bounds, type FreeWaves } from './boundsOf.ts';
import type { PlanGraph } from './planGraph.ts';
import type { PlanEdge, PlanProblem, PlanUnit } from './planProblem.ts';

/**
 * The wave that every unit would have if nothing stood against it: its own one; without one, the lowest of its band
 * behind what it needs; without a band, the next behind what it needs, else the default of the configuration.
 *
 * @param order providers first
 */
export function wishesOf<Edge extends PlanEdge>(
  { units, step }: PlanProblem<Edge>,
  graph: PlanGraph<Edge>,
  order: readonly number[],
  { bounds: { low, high }, free }: { readonly bounds: Bounds; readonly free: FreeWaves },
): readonly number[] {
  const wishes = units.map(({ wave }) => wave);
  for (const index of order) {
    const unit = units[index];
    if (!unit || unit.isSet || unit.fixed) continue;
    const behind = Math.max(-Infinity, ...graph.providers(index).map(({ provider }) => at(wishes, provider)));
    const lowest = lowestOf(unit, behind);
    if (lowest === undefined) continue;
    const spaced = Math.max(lowest, behind + step);
    // The distance is a wish, the order is not.
    const last = Math.min(at(high, index), unit.band?.to ?? Infinity);
    const wish = spaced <= last ? spaced : Math.max(lowest, behind + 1);
    wishes[index] = free.up(index, Math.min(Math.max(wish, at(low, index)), at(high, index)));
  }
  return wishes;
}

/** The lowest wave that a unit without one may get, whatever it needs; undefined when nothing says anything of it. */
function lowestOf({ band, defaultWave }: PlanUnit, behind: number): number | undefined {
  if (band) return band.from;
  if (defaultWave === undefined) return undefined;
  return behind === -Infinity ? defaultWave : -Infinity;
}
