import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import type { Instance } from '../scopes/scope.ts';

/** Whether we can write the wave of an instance, at a place where it takes effect. */
export function isWaveWritable(instance: Instance): boolean {
  return exampleEdit(instance) !== undefined;
}

/** Equal for instances whose wave is written in the same place; undefined where we can't write it. */
export function writtenAt(instance: Instance): string | undefined {
  const edit = exampleEdit(instance);
  return edit && JSON.stringify(edit);
}

/** What a template decides stays with the template, even where its text could be replaced. */
function exampleEdit(instance: Instance): ManifestEdit | undefined {
  return instance.wave === undefined ? undefined : setInstanceWave(instance, 0n);
}
