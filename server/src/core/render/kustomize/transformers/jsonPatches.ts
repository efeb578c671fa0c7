import { applyJsonOperations } from '../applyJsonOperations.ts';
import type { JsonOperation } from '../jsonPatch.ts';
import type { PatchEntry } from '../kustomization.ts';
import { rememberId } from '../kustomizeObject.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { describeId } from '../objectId.ts';
import { isMisfit, patchFailures } from '../patchFailures.ts';
import { selectTargets } from '../selectTargets.ts';

export interface JsonPatchUse {
  readonly entry: PatchEntry;
  readonly layer: Layer;
  /** Whether the objects remember what they were called before the patch. */
  readonly keepsIds: boolean;
}

/** Applies a JSON 6902 patch to every object that its target selects. */
export function applyJsonPatches(
  objects: readonly KustomizeObject[],
  operations: readonly JsonOperation[],
  { entry, layer, keepsIds }: JsonPatchUse,
): readonly KustomizeObject[] {
  const selected = selectTargets(entry, layer);
  if (!selected) return objects;
  return objects.map((object) => {
    if (!selected(object)) return object;
    const patched = applyJsonOperations(keepsIds ? rememberId(object) : object, operations);
    if (!isMisfit(patched)) return patched;
    layer.report.fail(patchFailures.misfit(describeId(object), patched), placeIn(layer, entry.range));
    return object;
  });
}
