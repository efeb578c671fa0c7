import { entryAt } from '../../../collections/entryAt.ts';
import { applyStrategicPatch } from '../applyStrategicPatch.ts';
import type { StrategicOptions } from '../applyStrategicPatch.ts';
import type { PatchEntry } from '../kustomization.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { describeId } from '../objectId.ts';
import { appendObjects, indicesOfId } from '../objectList.ts';
import type { StrategicPatch } from '../patchContent.ts';
import { isMisfit, patchFailures } from '../patchFailures.ts';
import { selectTargets } from '../selectTargets.ts';

type Objects = readonly KustomizeObject[];

/** What the application of strategic patches needs to know of their entry. */
export interface StrategicUse {
  readonly entry: StrategicOptions & Pick<PatchEntry, 'range'>;
  readonly layer: Layer;
}

/** Applies each patch to the one object whose id, now or before, it names. */
export function applyUntargeted(
  objects: Objects,
  patches: readonly StrategicPatch[],
  use: StrategicUse,
): Objects {
  return patches.reduce((all, patch) => {
    const [index, second] = indicesOfId(all, patch);
    if (index !== undefined && second === undefined) return patchAt(all, [index], patch, use);
    const object = describeId(patch);
    const failure = index === undefined ? patchFailures.nothingToPatch : patchFailures.severalToPatch;
    use.layer.report.fail(failure(object), placeIn(use.layer, use.entry.range));
    return all;
  }, objects);
}

/** Applies the only patch of an entry to every object that its target selects. */
export function applyTargeted(
  objects: Objects,
  patches: readonly StrategicPatch[],
  entry: PatchEntry,
  layer: Layer,
): Objects {
  const [patch, second] = patches;
  const selected = selectTargets(entry, layer);
  if (second) {
    layer.report.fail(patchFailures.severalDocuments, placeIn(layer, entry.range));
  }
  if (!patch || second || !selected) return objects;
  const indices = objects.flatMap((object, index) => (selected(object) ? [index] : []));
  return patchAt(objects, indices, patch, { entry, layer });
}

function patchAt(
  objects: Objects,
  indices: readonly number[],
  patch: StrategicPatch,
  { entry, layer }: StrategicUse,
): Objects {
  if (indices.length === 0) return objects;
  const place = placeIn(layer, entry.range);
  const results: (KustomizeObject | undefined)[] = [...objects];
  for (const index of indices) {
    const object = entryAt(objects, index);
    const result = applyStrategicPatch(object, patch, entry);
    if (!result || !isMisfit(result)) results[index] = result;
    else layer.report.fail(patchFailures.misfit(describeId(object), result), place);
  }
  // A patch may delete its object.
  const patched = results.filter((object) => object !== undefined);
  const { allowNameChange, allowKindChange } = entry;
  // Else what is there already stays known by the same names.
  const isRenamed = allowNameChange || allowKindChange;
  return isRenamed ? appendObjects([], { added: patched, place }, layer.report) : patched;
}
