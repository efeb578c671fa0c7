import type { PlanUnit } from './planProblem.ts';

/**
 * Numbers waves anew, so that they are `step` apart and new Applications find room between them. Whatever comes before,
 * together with or behind something else still does.
 *
 * Wave 0 stays, since most of it is written nowhere; so do the waves of what can't move, or has a band.
 * Between two waves that stay, the others are spread evenly where there is no room for the whole step.
 *
 * @param step at least 1
 * @returns the wave of each unit
 */
export function renumberWaves(units: readonly PlanUnit[], step: number): readonly number[] {
  const anchors = [...new Set([0, ...units.filter(isAnchor).map(({ wave }) => wave)])].sort(ascending);
  const waves = [...new Set(units.map(({ wave }) => wave))].sort(ascending);
  const renumbered = new Map(anchors.map((wave) => [wave, wave]));
  for (const [index, upper] of [...anchors, Infinity].entries()) {
    const span: Span = { lower: anchors[index - 1] ?? -Infinity, upper };
    const between = waves.filter((wave) => span.lower < wave && wave < upper);
    for (const [place, wave] of between.entries())
      renumbered.set(wave, placeIn(span, place + 1, between.length, step));
  }
  return units.map(({ wave }) => renumbered.get(wave) ?? wave);
}

interface Span {
  readonly lower: number;
  readonly upper: number;
}

/** The wave of the nth of some waves between two that stay. It is counted from the one that is nearer to 0. */
function placeIn({ lower, upper }: Span, nth: number, count: number, step: number): number {
  const hasRoom = (count + 1) * step <= upper - lower;
  if (!hasRoom) return lower + Math.floor((nth * (upper - lower)) / (count + 1));
  return upper <= 0 ? upper - (count + 1 - nth) * step : lower + nth * step;
}

/** The number of a band is one of the configuration's, not one of ours. */
function isAnchor({ fixed, band }: PlanUnit): boolean {
  return fixed || band !== undefined;
}

function ascending(one: number, other: number): number {
  return one - other;
}
