import type { PatchEntry } from '../kustomization.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { applyJson, readContent } from './patches.ts';

/** Applies one entry of `patchesJson6902`, which needs a target with a name. */
export function applyPatchJson6902(
  objects: readonly KustomizeObject[],
  entry: PatchEntry,
  layer: Layer,
): readonly KustomizeObject[] {
  const content = readContent(entry, layer);
  if (!content) return objects;
  if (content.type === 'json' && entry.target && entry.target.name !== '') {
    return applyJson(objects, content.operations, { entry, layer, keepsIds: false });
  }
  layer.report.fail(
    'An entry of patchesJson6902 needs a list of operations and a target with a name.',
    placeIn(layer, entry.range),
  );
  return objects;
}
