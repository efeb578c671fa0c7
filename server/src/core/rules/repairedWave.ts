import { parseGoInteger } from '../argo/goInteger.ts';

/**
 * The integer that somebody meant who wrote a value that is none: ` 5`, `5.0`, `1_000`, a block scalar's `5` with its
 * line break. Undefined when it takes a guess.
 */
export function repairedWave(value: string): string | undefined {
  const candidate = value
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/\.0*$/, '')
    .replace(/(?<=\d)_(?=\d)/g, '');
  const wave = parseGoInteger(candidate);
  return wave?.toString();
}
