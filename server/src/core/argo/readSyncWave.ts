import { annotationKeys } from './annotationKeys.ts';
import { isGoIntegerText, parseGoInteger } from './goInteger.ts';
import type { Wave } from './wave.ts';

export interface SyncWave {
  readonly wave: Wave;
  /** The annotation that decides; undefined when neither one is usable and the wave is 0. */
  readonly key: string | undefined;
  /** Why the text of `sync-wave` was passed over in silence. */
  readonly problem: 'not-an-integer' | 'out-of-range' | undefined;
}

/** The wave of an object by S§1.1: `sync-wave`, else `helm.sh/hook-weight` (hook or not), else 0. */
export function readSyncWave(annotations: ReadonlyMap<string, string>): SyncWave {
  const text = annotations.get(annotationKeys.syncWave);
  const wave = text === undefined ? undefined : parseGoInteger(text);
  if (wave !== undefined) return { wave, key: annotationKeys.syncWave, problem: undefined };
  const weight = parseGoInteger(annotations.get(annotationKeys.helmHookWeight) ?? '');
  const key = weight === undefined ? undefined : annotationKeys.helmHookWeight;
  return { wave: weight ?? 0n, key, problem: problemOf(text) };
}

function problemOf(unusable: string | undefined): SyncWave['problem'] {
  if (unusable === undefined) return undefined;
  return isGoIntegerText(unusable) ? 'out-of-range' : 'not-an-integer';
}
