/** What was measured, in milliseconds, once per round. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Runs all candidates in turn, again and again, so that a slow phase of the machine meets all of them. Every second
 * round runs backwards, since who comes after a heavy one pays for it.
 */
export async function interleave<Name extends string>(
  candidates: Readonly<Record<Name, () => Promise<number> | number>>,
  rounds: number,
): Promise<Samples<Name>> {
  const names = Object.keys(candidates) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed())
      samples[name].push(await candidates[name]());
  }
  return samples;
}

/** The value that the given share of the samples does not exceed: 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
