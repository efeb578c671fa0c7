import { entryAt } from '../collections/entryAt.ts';
import type { PlanGraph } from './planGraph.ts';
import type { PlanEdge, PlanUnit, WaveSpan } from './planProblem.ts';

/** The waves that a unit can have when all others can move as far as their own spans allow. */
export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** There is a wave for every unit. */
  readonly hasRoom: boolean;
}

/**
 * @param order providers first
 * @param spans where each unit has to stay; one wave for what keeps it
 */
export function boundsOf<Edge extends PlanEdge>(
  graph: PlanGraph<Edge>,
  order: readonly number[],
  spans: readonly WaveSpan[],
  free: FreeWaves,
): Bounds {
  const low = spans.map(({ from }) => from);
  const high = spans.map(({ to }) => to);
  for (const unit of order) {
    for (const { provider } of graph.providers(unit))
      low[unit] = Math.max(at(low, unit), at(low, provider) + 1);
    low[unit] = free.up(unit, at(low, unit));
  }
  for (const unit of order.toReversed()) {
    for (const { dependent } of graph.dependents(unit)) {
      high[unit] = Math.min(at(high, unit), at(high, dependent) - 1);
    }
    high[unit] = free.down(unit, at(high, unit));
  }
  return { low, high, hasRoom: low.every((wave, unit) => wave <= at(high, unit)) };
}

/** Tells the waves that a unit may take from those that are reserved for others. A wave that it keeps is not asked. */
export class FreeWaves {
  readonly #units: readonly PlanUnit[];
  readonly #isRespected: boolean;

  constructor(units: readonly PlanUnit[], isRespected: boolean) {
    this.#units = units;
    this.#isRespected = isRespected;
  }

  /** The first wave from here upwards. */
  up(unit: number, wave: number): number {
    return this.#walk(unit, wave, ({ to }) => to + 1);
  }

  /** The first wave from here downwards. */
  down(unit: number, wave: number): number {
    return this.#walk(unit, wave, ({ from }) => from - 1);
  }

  #walk(unit: number, start: number, leave: (span: WaveSpan) => number): number {
    const owner = this.#units[unit];
    if (!this.#isRespected || !owner || owner.fixed || !Number.isFinite(start)) return start;
    let wave = start;
    let span = spanAround(owner, wave);
    while (span) {
      wave = leave(span);
      span = spanAround(owner, wave);
    }
    return wave;
  }
}

/** The reserved span that a wave lies in; the wave that a unit has already is its own. */
export function spanAround({ reserved, wave: own, isSet }: PlanUnit, wave: number): WaveSpan | undefined {
  if (isSet && wave === own) return undefined;
  return reserved.find(({ from, to }) => from <= wave && wave <= to);
}

/** The entry of a list that has one for every unit. */
export function at(list: readonly number[], unit: number): number {
  return entryAt(list, unit);
}
