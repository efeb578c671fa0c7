import type { PatchEntry } from '../kustomization.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import type { Layer } from '../layer.ts';
import { openPatch } from '../openPatch.ts';
import { markTargets } from '../selectTargets.ts';
import { applyJsonPatches } from './jsonPatches.ts';
import { applyTargeted, applyUntargeted } from './strategicPatches.ts';

/** Applies one entry of `patches`: a file or a text, strategic or JSON 6902, with or without a target. */
export function applyPatch(
  objects: readonly KustomizeObject[],
  entry: PatchEntry,
  layer: Layer,
): readonly KustomizeObject[] {
  const patch = openPatch(entry, layer, 'trimmed');
  if (!patch) return markTargets(objects, entry);
  if (patch.type === 'json') {
    return applyJsonPatches(objects, patch.operations, { entry, layer, keepsIds: true });
  }
  return entry.target
    ? applyTargeted(objects, patch.patches, entry, layer)
    : applyUntargeted(objects, patch.patches, { entry, layer });
}
