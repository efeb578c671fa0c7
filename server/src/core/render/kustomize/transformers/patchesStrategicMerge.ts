import type { Located } from '../../../manifest/manifest.ts';
import { readYaml } from '../../../yaml/readYaml.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { findFile, placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { readPatchContent } from '../patchContent.ts';
import type { PatchContent } from '../patchContent.ts';
import { applyUntargeted } from './patches.ts';

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
  entry: Located<string>,
  layer: Layer,
): readonly KustomizeObject[] {
  const content = inlineContent(entry, layer) ?? fileContent(entry, layer);
  if (!content) return objects;
  if (content.type === 'strategic') {
    return applyUntargeted(objects, content.patches, { ...noChange, range: entry.range }, layer);
  }
  const message = content.type === 'invalid' ? content.message : 'it is a JSON patch';
  layer.report.fail(`Kustomize refuses a patch: ${message}.`, placeIn(layer, entry.range));
  return objects;
}

const noChange = { allowNameChange: false, allowKindChange: false };

function inlineContent(entry: Located<string>, layer: Layer): PatchContent | undefined {
  const { path } = layer.kustomization;
  const content = readPatchContent(readYaml(entry.value), { via: 'patch', path, inline: entry.range });
  return content.type === 'strategic' ? content : undefined;
}

function fileContent(entry: Located<string>, layer: Layer): PatchContent | undefined {
  const path = findFile(layer, entry);
  const yaml = path === undefined ? undefined : layer.files.yaml(path);
  return yaml && readPatchContent(yaml, { via: 'patch', path: path ?? '', inline: undefined });
}
