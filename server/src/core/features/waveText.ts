import type { Wave } from '../argo/wave.ts';
import { orderPath } from '../scopes/orderPath.ts';
import type { Instance } from '../scopes/scope.ts';

/** A wave for people; a template's is not known. */
export function waveText(wave: Wave | undefined): string {
  return wave === undefined ? '?' : wave.toString();
}

/** `-2 ▸ 4 ▸ 0` (design.md §2). */
export function orderPathText(instance: Instance): string {
  return orderPath(instance).map(waveText).join(' ▸ ');
}
