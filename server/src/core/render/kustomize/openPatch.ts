import { locateInLiteral } from '../../yaml/literalText.ts';
import { readYaml } from '../../yaml/readYaml.ts';
import type { PatchEntry } from './kustomization.ts';
import { findFile, placeIn } from './layer.ts';
import type { Layer } from './layer.ts';
import { patchFailures } from './patchFailures.ts';
import { readPatchContent } from './patchContent.ts';
import type { PatchContent } from './patchContent.ts';
import { isBoundedSelector } from './selector.ts';

/** A patch that is there and that kustomize takes. */
export type UsablePatch = Extract<PatchContent, { type: 'strategic' | 'json' }>;

/** What kustomize does with a patch that stands in a list: it trims those of `patches`, and no others. */
type Treatment = 'trimmed' | 'asWritten';

/** Reads the patch of an entry, from its file or its text; undefined when that can't be, and the report says why. */
export function openPatch(entry: PatchEntry, layer: Layer, treatment: Treatment): UsablePatch | undefined {
  const { path, inline, target, range } = entry;
  if (target && !isBoundedSelector(target)) {
    layer.report.unresolve('unsupported', 'target', placeIn(layer, range));
    return undefined;
  }
  const hasText = inline !== undefined && inline.text.trim() !== '';
  if (hasText === (path !== undefined)) {
    layer.report.fail(patchFailures.noContent, placeIn(layer, range));
    return undefined;
  }
  const content = path ? openPatchFile(path, layer) : inline && openPatchOnce(inline, layer, treatment);
  return content && usablePatch(content, entry, layer);
}

/** What the file at a path of the kustomization holds. */
export function openPatchFile(
  entry: NonNullable<PatchEntry['path']>,
  layer: Layer,
): PatchContent | undefined {
  const path = findFile(layer, entry);
  if (path === undefined) return undefined;
  const text = layer.files.text(path) ?? '';
  // Kustomize reads a file without a single byte as a JSON patch that does nothing.
  if (text === '') return { type: 'json', operations: [] };
  const known = layer.patches.get(path);
  if (known) return known;
  const yaml = layer.files.yaml(path);
  const content = yaml && readPatchContent({ text, yaml }, { via: 'patch', path, inline: undefined });
  if (content) layer.patches.set(path, content);
  return content;
}

/** The patch, unless kustomize refuses it or we can't read it. */
export function usablePatch(
  content: PatchContent,
  { path, range }: Pick<PatchEntry, 'path' | 'range'>,
  layer: Layer,
): UsablePatch | undefined {
  const place = placeIn(layer, range);
  if (content.type === 'unreadable') {
    layer.report.unresolve('invalid', path?.value ?? 'patch', place);
    return undefined;
  }
  if (content.type !== 'invalid') return content;
  layer.report.fail(content.message, place);
  return undefined;
}

const texts = new WeakMap<NonNullable<PatchEntry['inline']>, PatchContent>();

/** The text is the same as long as the kustomization that it stands in. */
function openPatchOnce(
  inline: NonNullable<PatchEntry['inline']>,
  layer: Layer,
  treatment: Treatment,
): PatchContent {
  const content = texts.get(inline) ?? openPatchText(inline, layer, treatment);
  texts.set(inline, content);
  return content;
}

function openPatchText(
  { text, via, place: { path, range } }: NonNullable<PatchEntry['inline']>,
  { files }: Layer,
  treatment: Treatment,
): PatchContent {
  const written = files.text(path)?.slice(range.start, range.end) ?? '';
  const locate = locateInLiteral(written, range.start, text);
  const beginning = treatment === 'trimmed' ? text.trimStart() : text;
  return readPatchContent({ text: beginning, yaml: readYaml(text) }, { via, path, inline: range, locate });
}
