import type { Place } from '../../../text/place.ts';
import { readYaml } from '../../../yaml/readYaml.ts';
import type { YamlFile } from '../../../yaml/yamlNode.ts';
import { applyJsonOperations } from '../applyJsonOperations.ts';
import { applyStrategicPatch } from '../applyStrategicPatch.ts';
import type { JsonOperation } from '../jsonPatch.ts';
import type { PatchEntry } from '../kustomization.ts';
import { rememberId } from '../kustomizeObject.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { findFile, placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { appendObjects, indicesOfId } from '../objectList.ts';
import { describeId } from '../objectId.ts';
import { readPatchContent } from '../patchContent.ts';
import type { PatchContent, StrategicPatch } from '../patchContent.ts';
import { compileSelector } from '../selector.ts';

type Objects = readonly KustomizeObject[];

/** Applies one entry of `patches`: a file or a text, strategic or JSON 6902, with or without a target. */
export function applyPatch(objects: Objects, entry: PatchEntry, layer: Layer): Objects {
  const content = readContent(entry, layer);
  if (!content) return objects;
  const place = placeIn(layer, entry.range);
  switch (content.type) {
    case 'invalid':
      layer.report.fail(`Kustomize refuses a patch: ${content.message}.`, place);
      return objects;
    case 'strategic':
      return applyStrategic(objects, content.patches, entry, layer);
    case 'json':
      return applyJson(objects, content.operations, { entry, layer, keepsIds: true });
  }
}

/** Applies strategic patches without a target: each one to the object whose id, now or before, it names. */
export function applyUntargeted(
  objects: Objects,
  patches: readonly StrategicPatch[],
  entry: Pick<PatchEntry, 'allowNameChange' | 'allowKindChange' | 'range'>,
  layer: Layer,
): Objects {
  return patches.reduce((all, patch) => {
    const [index, second] = indicesOfId(all, patch);
    if (index !== undefined && second === undefined)
      return patchAt(all, new Set([index]), patch, { entry, layer });
    const found = index === undefined ? 'No object is' : 'Several objects are';
    layer.report.fail(`${found} the target of a patch: ${describeId(patch)}.`, placeIn(layer, entry.range));
    return all;
  }, objects);
}

interface JsonPatchUse {
  readonly entry: PatchEntry;
  readonly layer: Layer;
  /** Whether the objects remember what they were called before the patch. */
  readonly keepsIds: boolean;
}

/** Applies a JSON 6902 patch to every object that its target selects. */
export function applyJson(
  objects: Objects,
  operations: readonly JsonOperation[],
  use: JsonPatchUse,
): Objects {
  const { entry, layer, keepsIds } = use;
  const selected = select(entry, layer);
  if (!selected) return objects;
  return objects.map((object) => {
    if (!selected(object)) return object;
    const patched = applyJsonOperations(keepsIds ? rememberId(object) : object, operations);
    if (typeof patched !== 'string') return patched;
    layer.report.fail(`A patch does not fit ${describeId(object)}: ${patched}.`, placeIn(layer, entry.range));
    return object;
  });
}

/** The text of an entry, read; undefined when it can't be, and the report says why. */
export function readContent(entry: PatchEntry, layer: Layer): PatchContent | undefined {
  const { path, inline } = entry;
  if (inline && inline.text.trim() !== '' && !path) {
    const { place, text } = inline;
    return readPatchContent(readYaml(text), { via: 'patch', path: place.path, inline: place.range });
  }
  if (!path || inline?.text.trim()) return { type: 'invalid', message: 'it needs either a path or a text' };
  const file = findFile(layer, path);
  const yaml: YamlFile | undefined = file === undefined ? undefined : layer.files.yaml(file);
  return yaml && readPatchContent(yaml, { via: 'patch', path: file ?? '', inline: undefined });
}

function applyStrategic(
  objects: Objects,
  patches: readonly StrategicPatch[],
  entry: PatchEntry,
  layer: Layer,
): Objects {
  if (!entry.target) return applyUntargeted(objects, patches, entry, layer);
  const [patch, second] = patches;
  if (second) {
    const message = 'A patch with a target may hold only one document.';
    layer.report.fail(message, placeIn(layer, entry.range));
  }
  const selected = select(entry, layer);
  if (!patch || second || !selected) return objects;
  const indices = objects.flatMap((object, index) => (selected(object) ? [index] : []));
  return patchAt(objects, new Set(indices), patch, { entry, layer });
}

function patchAt(
  objects: Objects,
  indices: ReadonlySet<number>,
  patch: StrategicPatch,
  { entry, layer }: { readonly entry: Parameters<typeof applyUntargeted>[2]; readonly layer: Layer },
): Objects {
  const place: Place = placeIn(layer, entry.range);
  const patched = objects.flatMap((object, index) => {
    if (!indices.has(index)) return [object];
    const result = applyStrategicPatch(object, patch, entry);
    if (result.problem)
      layer.report.fail(`A patch does not fit ${describeId(object)}: ${result.problem}.`, place);
    return result.object ? [result.object] : [];
  });
  return appendObjects([], patched, layer.report, place);
}

function select(
  { target, range }: PatchEntry,
  layer: Layer,
): ((object: KustomizeObject) => boolean) | undefined {
  const selected = target && compileSelector(target);
  if (!target) layer.report.fail('A JSON patch needs a target.', placeIn(layer, range));
  else if (!selected)
    layer.report.fail('The target of a patch has a pattern that is not valid.', placeIn(layer, range));
  return selected;
}
