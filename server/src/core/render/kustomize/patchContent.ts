import type { Localized } from '../../l10n/locale.ts';
import type { YamlFile } from '../../yaml/yamlNode.ts';
import { readJsonPatch } from './jsonPatch.ts';
import type { JsonOperation } from './jsonPatch.ts';
import type { ObjectId } from './objectId.ts';
import { patchFailures } from './patchFailures.ts';
import { entryOf, textOf, treeOf } from './tree.ts';
import type { Tree, TreeMap, TreeSource } from './tree.ts';

/** What a patch turned out to be. */
export type PatchContent =
  | { readonly type: 'strategic'; readonly patches: readonly StrategicPatch[] }
  | { readonly type: 'json'; readonly operations: readonly JsonOperation[] }
  | { readonly type: 'invalid'; readonly message: Localized<string> }
  /** Not YAML for us; kustomize's reader is laxer. */
  | { readonly type: 'unreadable' };

/** The text of a patch, as kustomize looks at its beginning, and what it reads as. */
export interface PatchText {
  readonly text: string;
  readonly yaml: YamlFile;
}

/** A strategic merge patch: part of an object, with the id of the object that it is meant for. */
export interface StrategicPatch extends ObjectId {
  readonly tree: TreeMap;
}

/**
 * Reads the text of a patch: a list is a JSON 6902 patch, everything else one or more strategic merge patches. What
 * begins with a bracket, kustomize reads as JSON and nothing else.
 */
export function readPatchContent({ text, yaml }: PatchText, source: TreeSource): PatchContent {
  if (text.startsWith('[') && !isJson(text)) return invalid(patchFailures.noJson);
  if (yaml.problems.length > 0) return { type: 'unreadable' };
  const roots = yaml.documents.flatMap(({ root }) => (root ? [treeOf(root, source)] : []));
  const [first] = roots;
  if (!first) return invalid(patchFailures.empty);
  const operations = readJsonPatch(first);
  // An empty list might be either kind of patch, which kustomize does not accept.
  if (operations && operations.length > 0) return { type: 'json', operations };
  const patches = roots.flatMap(itemsOf).map(strategicPatch);
  if (patches.length === 0) return invalid(patchFailures.empty);
  const known = patches.filter((patch) => patch !== undefined);
  return known.length === patches.length
    ? { type: 'strategic', patches: known }
    : invalid(patchFailures.noPatch);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The items of a List, as if each of them were a document. */
function itemsOf(tree: Tree): readonly Tree[] {
  const items = entryOf(tree, 'items');
  const isList = textOf(entryOf(tree, 'kind'))?.endsWith('List') === true && items?.kind === 'sequence';
  return isList ? items.items.flatMap(itemsOf) : [tree];
}

function strategicPatch(tree: Tree): StrategicPatch | undefined {
  if (tree.kind !== 'map') return undefined;
  const metadata = entryOf(tree, 'metadata');
  const kind = textOf(entryOf(tree, 'kind')) ?? '';
  const name = textOf(entryOf(metadata, 'name')) ?? '';
  if (kind === '' || name === '') return undefined;
  const apiVersion = textOf(entryOf(tree, 'apiVersion')) ?? '';
  return { apiVersion, kind, name, namespace: textOf(entryOf(metadata, 'namespace')) ?? '', tree };
}

function invalid(message: Localized<string>): PatchContent {
  return { type: 'invalid', message };
}
