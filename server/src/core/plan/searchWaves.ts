import { entryAt } from '../collections/entryAt.ts';
import type { Assignment } from './assignWaves.ts';
import { at, type Bounds } from './boundsOf.ts';
import type { PlanEdge } from './planProblem.ts';

/** Units that are tried in all ways; more of them take too long. */
export const mostSearched = 10;

/** So many waves are tried for one group before the best that was found has to do. */
const mostSteps = 200_000;

/** How good waves are, the most important first: units away from their wish, the way they go, distinct waves. */
type Cost = readonly [moved: number, distance: number, distinct: number];

/**
 * The best waves for a small group: the fewest units away from their wish, then the smallest sum of moves, then the
 * fewest distinct waves together with those of all other units. Exact, unless the search takes too long.
 *
 * @param group providers first
 * @param found waves that satisfy everything, to start from
 */
export function searchWaves<Edge extends PlanEdge>(
  assignment: Assignment<Edge> & { readonly bounds: Bounds },
  group: readonly number[],
  found: readonly number[],
): readonly number[] {
  if (group.length > mostSearched) return found;
  return new Search(assignment, group, found).run();
}

class Search<Edge extends PlanEdge> {
  readonly #assignment: Assignment<Edge>;
  readonly #group: readonly number[];
  readonly #choices: ReadonlyMap<number, readonly number[]>;
  readonly #others: ReadonlySet<number>;
  readonly #waves: number[];
  #best: readonly number[];
  #bestCost: Cost;
  #steps = 0;

  constructor(
    assignment: Assignment<Edge> & { readonly bounds: Bounds },
    group: readonly number[],
    found: readonly number[],
  ) {
    this.#assignment = assignment;
    this.#group = group;
    const inside = new Set(group);
    this.#others = new Set(found.filter((_, unit) => !inside.has(unit)));
    this.#waves = [...found];
    this.#best = found;
    const around = group.flatMap((unit) => [at(found, unit), at(assignment.wishes, unit)]);
    const from = Math.min(...around) - group.length;
    const to = Math.max(...around) + group.length;
    this.#choices = new Map(group.map((unit) => [unit, choicesOf(assignment, unit, { from, to })]));
    this.#bestCost = this.#costOf(found);
  }

  run(): readonly number[] {
    this.#place(0, [0, 0]);
    return this.#best;
  }

  #place(index: number, [moved, distance]: readonly [number, number]): void {
    const unit = this.#group[index];
    if (unit === undefined) {
      this.#keep();
      return;
    }
    const lowest = this.#behind(unit);
    const wish = at(this.#assignment.wishes, unit);
    for (const wave of this.#choices.get(unit) ?? []) {
      this.#steps += 1;
      if (this.#steps > mostSteps) return;
      if (wave < lowest) continue;
      const next = [moved + Number(wave !== wish), distance + Math.abs(wave - wish)] as const;
      // Choices become ever dearer.
      if (isWorse(next, this.#bestCost)) return;
      this.#waves[unit] = wave;
      this.#place(index + 1, next);
    }
  }

  #behind(unit: number): number {
    const waves = this.#assignment.graph.providers(unit).map(({ provider }) => at(this.#waves, provider) + 1);
    return Math.max(-Infinity, ...waves);
  }

  #keep(): void {
    const cost = this.#costOf(this.#waves);
    if (!isBetter(cost, this.#bestCost)) return;
    this.#best = [...this.#waves];
    this.#bestCost = cost;
  }

  #costOf(waves: readonly number[]): Cost {
    const distances = this.#group.map((unit) =>
      Math.abs(at(waves, unit) - at(this.#assignment.wishes, unit)),
    );
    const distinct = new Set([...this.#others, ...this.#group.map((unit) => at(waves, unit))]);
    return [
      distances.filter((distance) => distance > 0).length,
      distances.reduce((sum, distance) => sum + distance, 0),
      distinct.size,
    ];
  }
}

/** The waves that a unit can have, those nearest to its wish first. */
function choicesOf<Edge extends PlanEdge>(
  { wishes, free, bounds }: Assignment<Edge> & { readonly bounds: Bounds },
  unit: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const first = Math.max(from, at(bounds.low, unit));
  const last = Math.min(to, at(bounds.high, unit));
  const waves: number[] = [];
  for (let wave = first; wave <= last; wave += 1) if (free.up(unit, wave) === wave) waves.push(wave);
  const wish = at(wishes, unit);
  return waves.sort((one, other) => Math.abs(one - wish) - Math.abs(other - wish) || one - other);
}

function isWorse([moved, distance]: readonly [number, number], best: Cost): boolean {
  return moved > best[0] || (moved === best[0] && distance > best[1]);
}

function isBetter(cost: Cost, best: Cost): boolean {
  const index = cost.findIndex((part, place) => part !== best[place]);
  return index >= 0 && entryAt(cost, index) < entryAt(best, index);
}
