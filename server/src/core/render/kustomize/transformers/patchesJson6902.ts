import type { PatchEntry } from '../kustomization.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { patchFailures } from '../patchFailures.ts';
import { openPatch } from '../openPatch.ts';
import { markTargets } from '../selectTargets.ts';
import { applyJsonPatches } from './jsonPatches.ts';

/** Applies one entry of `patchesJson6902`, which needs a target with a name. */
export function applyPatchJson6902(
  objects: readonly KustomizeObject[],
  entry: PatchEntry,
  layer: Layer,
): readonly KustomizeObject[] {
  const patch = openPatch(entry, layer, 'asWritten');
  if (!patch) return markTargets(objects, entry);
  if (patch.type === 'json' && entry.target && entry.target.name !== '') {
    return applyJsonPatches(objects, patch.operations, { entry, layer, keepsIds: false });
  }
  layer.report.fail(patchFailures.onlyJson, placeIn(layer, entry.range));
  return objects;
}
