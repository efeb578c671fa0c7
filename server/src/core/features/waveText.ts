import type { Wave } from '../argo/wave.ts';
import { lineage } from '../scopes/orderPath.ts';
import type { Instance } from '../scopes/scope.ts';

/** A wave for people; a template's is not known. */
export function waveText(wave: Wave | undefined): string {
  return wave === undefined ? '?' : wave.toString();
}

/** Where an instance stands in its scope: its wave, `#1` for a step; what nothing orders is just there. */
export function placeText({ scope, wave, step }: Instance): string {
  if (scope.order === 'waves') return waveText(wave);
  return scope.order === 'steps' ? `#${step ?? '?'}` : '–';
}

/** `-2 ▸ 4 ▸ 0` (design.md §2). */
export function orderPathText(instance: Instance): string {
  return lineage(instance).map(placeText).join(' ▸ ');
}
