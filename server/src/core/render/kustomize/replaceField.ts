import { itemSelector } from './fieldPath.ts';
import { compilePattern } from './goPattern.ts';
import { entryOf, isNull, mapOf, scalarOf, sequenceOf, textOf, withEntry } from './tree.ts';
import type { Tree } from './tree.ts';

/** What is done with every field that a path leads to. */
export interface FieldChange {
  /** Whether a missing field is made. */
  readonly create: boolean;
  readonly change: (field: Tree | undefined) => Tree;
}

/**
 * Changes all fields at a path of a replacement: field names, indices, `[name=pattern]` and `*`. Undefined when the
 * path leads to none.
 */
export function replaceField(tree: Tree, steps: readonly string[], use: FieldChange): Tree | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return use.change(tree);
  if (/^\d+$/.test(step)) return changeItem(tree, Number(step), rest, use);
  if (step === '*') return changeItems(tree, () => true, rest, use);
  const selector = itemSelector(step);
  if (!selector) return changeEntry(tree, step, rest, use);
  return changeMatches(tree, selector, rest, use);
}

function changeEntry(tree: Tree, key: string, rest: readonly string[], use: FieldChange): Tree | undefined {
  const map = tree.kind === 'map' || !isNull(tree) ? tree : mapOf([]);
  if (map.kind !== 'map') return undefined;
  const field = entryOf(map, key);
  if (!field && !use.create) return undefined;
  const changed = replaceField(field ?? emptyFor(rest[0]), rest, use);
  return changed && withEntry(map, key, changed);
}

/** What is created on the way to a missing field. */
function emptyFor(next: string | undefined): Tree {
  if (next === undefined) return scalarOf('');
  return itemSelector(next) || /^\d+$/.test(next) ? sequenceOf([]) : mapOf([]);
}

function changeItem(tree: Tree, index: number, rest: readonly string[], use: FieldChange): Tree | undefined {
  if (tree.kind !== 'sequence') return undefined;
  const appended = index === tree.items.length && use.create;
  const item = appended ? emptyFor(rest[0]) : tree.items[index];
  const changed = item && replaceField(item, rest, use);
  if (!changed) return undefined;
  return sequenceOf(appended ? [...tree.items, changed] : tree.items.with(index, changed));
}

function changeItems(
  tree: Tree,
  matches: (item: Tree) => boolean,
  rest: readonly string[],
  use: FieldChange,
): Tree | undefined {
  if (tree.kind !== 'sequence') return undefined;
  const changed = tree.items.map((item) => (matches(item) ? replaceField(item, rest, use) : undefined));
  if (changed.every((item) => item === undefined)) return undefined;
  return sequenceOf(tree.items.map((item, index) => changed[index] ?? item));
}

function changeMatches(
  tree: Tree,
  { field, value }: { readonly field: string; readonly value: string },
  rest: readonly string[],
  use: FieldChange,
): Tree | undefined {
  const pattern = compilePattern(value);
  if (tree.kind !== 'sequence' || !pattern) return undefined;
  const matches = (item: Tree): boolean =>
    pattern.test((textOf(field === '' ? item : entryOf(item, field)) ?? '').trim());
  if (tree.items.some(matches) || !use.create) return changeItems(tree, matches, rest, use);
  const item = field === '' ? scalarOf(value) : mapOf([[field, scalarOf(value)]]);
  const changed = replaceField(item, rest, use);
  return changed && sequenceOf([...tree.items, changed]);
}
