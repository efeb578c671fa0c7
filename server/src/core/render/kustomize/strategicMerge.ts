import { mergeKeysOf } from './mergeKeys.ts';
import type { MergeKeys } from './mergeKeys.ts';
import { misfits } from './patchFailures.ts';
import type { Misfit } from './patchFailures.ts';
import { entryOf, isNull, mapOf, sequenceOf, textOf } from './tree.ts';
import type { Tree, TreeMap, TreeSequence } from './tree.ts';

/** The object that is patched, and where what does not fit is noted. */
export interface MergeContext {
  readonly object: { readonly apiVersion: string; readonly kind: string };
  readonly problems: Misfit[];
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
    context.problems.push(misfits.wrongType(field, base.kind, patch.kind));
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
    context.problems.push(misfits.unknownDirective(directive));
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

/** Items that are new come first. With a single key those that are merged go to the front as well. */
function mergeItems(old: readonly Tree[], added: readonly Tree[], context: ListContext): readonly Tree[] {
  const keys = context.keys ?? [];
  const rest: (Tree | undefined)[] = [...old];
  const front: (Tree | undefined)[] = [];
  for (const item of added) {
    const index = rest.findIndex((candidate) => candidate && sameKeys(candidate, item, keys));
    if (index < 0 && isLost(item, old, keys)) continue;
    const merged = mergeField('', rest[index], item, context);
    if (index < 0 || keys.length === 1) front.push(merged);
    if (index >= 0) rest[index] = keys.length === 1 ? undefined : merged;
  }
  return [...front, ...rest].filter((item) => item !== undefined);
}

function sameKeys(left: Tree, right: Tree, keys: readonly string[]): boolean {
  return keys.every((key) => textOf(entryOf(left, key)) === textOf(entryOf(right, key)));
}

/** Kustomize drops an item that leaves out a key which an otherwise equal item of the list has: a port's protocol. */
function isLost(item: Tree, old: readonly Tree[], keys: readonly string[]): boolean {
  const given = keys.filter((key) => entryOf(item, key) !== undefined);
  return given.length > 0 && given.length < keys.length && old.some((other) => sameKeys(other, item, given));
}

/** What the patch says of the whole object, if it says so. */
export function objectDirective(patch: TreeMap): string | undefined {
  return textOf(entryOf(patch, directiveKey));
}
