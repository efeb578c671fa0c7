import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import type { Instance } from '../scopes/scope.ts';

/** Whether we can write the wave of an instance, at a place where it takes effect. */
export function isWaveWritable(instance: Instance): boolean {
  return writtenAt(instance) !== undefined;
}

/** Equal for instances whose wave is written in the same place; undefined where we can't write it. */
export function writtenAt(instance: Instance): string | undefined {
  // What a template decides stays with the template, even where its text could be replaced.
  if (instance.wave === undefined) return undefined;
  const edit = setInstanceWave(instance, 0n);
  return edit && JSON.stringify(edit);
}
