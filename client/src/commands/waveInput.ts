import type { Translate } from '../translate.ts';

// Argo CD reads a wave into Go's `int`, which has 64 bits wherever Argo CD runs (S§1).
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** Why a text is no wave; undefined when it is one. */
export function waveProblem(text: string, t: Translate): string | undefined {
  if (!/^[+-]?\d+$/.test(text.trim())) return t('A wave is an integer, for example -5, 0 or 12.');
  const wave = BigInt(canonicalWave(text));
  return wave < smallest || wave > largest
    ? t('Argo CD cannot read this number: a wave has at most 64 bits.')
    : undefined;
}

/** The wave in its shortest form: `+05` is `5`. Only for a text without problem. */
export function canonicalWave(text: string): string {
  return BigInt(text.trim().replace(/^\+/, '')).toString();
}
