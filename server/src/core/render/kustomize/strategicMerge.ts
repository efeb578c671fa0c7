import { mergeKeysOf } from './mergeKeys.ts';
import type { MergeKeys } from './mergeKeys.ts';
import { entryOf, isNull, mapOf, sequenceOf, textOf } from './tree.ts';
import type { Tree, TreeMap, TreeSequence } from './tree.ts';

/** The object that is patched, and where what does not fit is noted. */
export interface MergeContext {
  readonly object: { readonly apiVersion: string; readonly kind: string };
  readonly problems: string[];
}

const directiveKey = '$patch';

/**
 * Merges a strategic merge patch into a value as kustomize does: maps by key, lists by the merge keys of Kubernetes'
 * own kinds, everything else replaced; `null` and `$patch: delete` remove. Undefined means that nothing is left.
 */
export function strategicMerge(
  target: Tree | undefined,
  patch: Tree,
  context: MergeContext,
): Tree | undefined {
  return mergeField('', target, patch, context);
}

function mergeField(
  field: string,
  target: Tree | undefined,
  patch: Tree,
  context: MergeContext,
): Tree | undefined {
  if (isNull(patch)) return undefined;
  const base = isNull(target) ? undefined : target;
  if (base && base.kind !== patch.kind) {
    context.problems.push(`a ${patch.kind} can't be merged into a ${base.kind} at "${field}"`);
    return base;
  }
  if (patch.kind === 'scalar') return patch;
  if (patch.kind === 'map') return mergeMap(ofKind(base, 'map'), patch, context);
  const keys = mergeKeysOf(context.object, field);
  return mergeSequence(ofKind(base, 'sequence'), patch, { ...context, keys });
}

function ofKind<Kind extends Tree['kind']>(
  tree: Tree | undefined,
  kind: Kind,
): Extract<Tree, { kind: Kind }> | undefined {
  return tree?.kind === kind ? (tree as Extract<Tree, { kind: Kind }>) : undefined;
}

function mergeMap(base: TreeMap | undefined, patch: TreeMap, context: MergeContext): TreeMap | undefined {
  const directive = objectDirective(patch);
  if (directive === 'delete') return undefined;
  if (directive !== undefined && directive !== 'replace' && directive !== 'merge') {
    context.problems.push(`unknown patch strategy "${directive}"`);
    return base;
  }
  const start =
    directive === 'replace' || !base ? [] : [...base.entries].filter(([, value]) => !isBlankNull(value));
  const merged = new Map<string, Tree>(start);
  for (const [key, value] of patch.entries) {
    if (key === directiveKey) continue;
    const result = mergeField(key, merged.get(key), value, context);
    if (result) merged.set(key, result);
    else merged.delete(key);
  }
  return mapOf(merged);
}

/** `key:` without a value goes away in a merge; `key: null` stays. */
function isBlankNull(value: Tree): boolean {
  return value.kind === 'scalar' && value.value === null && value.text === '';
}

interface ListContext extends MergeContext {
  readonly keys: MergeKeys;
}

function mergeSequence(
  base: TreeSequence | undefined,
  patch: TreeSequence,
  context: ListContext,
): TreeSequence | undefined {
  if (!context.keys) return patch;
  const directive = patch.items.map(listDirective).find((found) => found !== undefined);
  if (directive === 'delete') return undefined;
  const items = patch.items.filter((item) => listDirective(item) === undefined);
  const old = directive === 'replace' || !base ? [] : base.items;
  return sequenceOf(context.keys.length === 0 ? mergeScalars(old, items) : mergeItems(old, items, context));
}

/** `- $patch: replace`, an item of its own, speaks of the whole list. */
function listDirective(item: Tree): string | undefined {
  return item.kind === 'map' && item.entries.size === 1 ? textOf(entryOf(item, directiveKey)) : undefined;
}

function mergeScalars(old: readonly Tree[], added: readonly Tree[]): readonly Tree[] {
  const texts = new Set(added.map(textOf));
  return [...added, ...old.filter((item) => !texts.has(textOf(item)))];
}

/** Items of the patch come first, each merged with the item of the same keys. */
function mergeItems(old: readonly Tree[], added: readonly Tree[], context: ListContext): readonly Tree[] {
  const rest = [...old];
  const merged: Tree[] = [];
  for (const item of added) {
    const index = rest.findIndex((candidate) => sameKeys(candidate, item, context.keys ?? []));
    const [match] = index < 0 ? [] : rest.splice(index, 1);
    const result = mergeField('', match, item, context);
    if (result) merged.push(result);
  }
  return [...merged, ...rest];
}

/** A key that one of the two does not have matches everything, as long as another one is equal. */
function sameKeys(left: Tree, right: Tree, keys: readonly string[]): boolean {
  const pairs = keys.map((key) => [textOf(entryOf(left, key)), textOf(entryOf(right, key))] as const);
  const conflict = pairs.some(([one, other]) => one !== undefined && other !== undefined && one !== other);
  return !conflict && pairs.some(([one, other]) => one !== undefined && one === other);
}

/** What the patch says of the whole object, if it says so. */
export function objectDirective(patch: TreeMap): string | undefined {
  return textOf(entryOf(patch, directiveKey));
}
