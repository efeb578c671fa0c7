import type { Located } from '../../../manifest/manifest.ts';
import { readYaml } from '../../../yaml/readYaml.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { patchFailures } from '../patchFailures.ts';
import { openPatchFile, usablePatch } from '../openPatch.ts';
import { readPatchContent } from '../patchContent.ts';
import type { PatchContent } from '../patchContent.ts';
import { applyUntargeted } from './strategicPatches.ts';

/** Applies `patchesStrategicMerge`: each entry is a path or, for those who like it, the patch itself. */
export function applyPatchesStrategicMerge(
  objects: readonly KustomizeObject[],
  list: readonly Located<string>[],
  layer: Layer,
): readonly KustomizeObject[] {
  return list.reduce((all, entry) => applyEntry(all, entry, layer), objects);
}

function applyEntry(
  objects: readonly KustomizeObject[],
  path: Located<string>,
  layer: Layer,
): readonly KustomizeObject[] {
  const content = inlineContent(path, layer) ?? openPatchFile(path, layer);
  const patch = content && usablePatch(content, { path, range: path.range }, layer);
  if (!patch) return objects.map((object) => ({ ...object, uncertain: true }));
  if (patch.type === 'strategic') {
    const entry = { allowNameChange: false, allowKindChange: false, range: path.range };
    return applyUntargeted(objects, patch.patches, { entry, layer });
  }
  layer.report.fail(patchFailures.onlyStrategic, placeIn(layer, path.range));
  return objects;
}

function inlineContent(entry: Located<string>, layer: Layer): PatchContent | undefined {
  const { path } = layer.kustomization;
  const content = readPatchContent(
    { text: entry.value, yaml: readYaml(entry.value) },
    { via: 'patch', path, inline: entry.range },
  );
  return content.type === 'strategic' ? content : undefined;
}
