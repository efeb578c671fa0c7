import {
  entryOf,
  plainOf,
  scalarOf,
  sequenceOf,
  takenFrom,
  textOf,
  withEntry,
  withoutEntry,
} from './tree.ts';
import type { Tree, TreeMap, TreeScalar, TreeSequence } from './tree.ts';
import { samePlain } from './samePlain.ts';

/** One operation of a JSON 6902 patch; `path` and `from` are the decoded steps, undefined when they lead nowhere. */
export interface JsonOperation {
  readonly op: string;
  readonly path: readonly string[] | undefined;
  readonly from: readonly string[] | undefined;
  readonly value: Tree | undefined;
}

/** Reads the operations of a patch; undefined when the value is no list of operations. */
export function readJsonPatch(tree: Tree): readonly JsonOperation[] | undefined {
  if (tree.kind !== 'sequence' || tree.items.some((item) => item.kind !== 'map')) return undefined;
  return tree.items.map((item) => ({
    op: textOf(entryOf(item, 'op')) ?? '',
    path: stepsOf(textOf(entryOf(item, 'path'))),
    from: stepsOf(textOf(entryOf(item, 'from'))),
    value: entryOf(item, 'value'),
  }));
}

/**
 * Applies operations as evanphx/json-patch 4.12, which kustomize uses: `replace` creates a missing key of a map, and
 * negative indices count from the end. The answer is a sentence where kustomize would give up.
 */
export function applyJsonPatch(tree: TreeMap, operations: readonly JsonOperation[]): TreeMap | string {
  let current: Tree = tree;
  for (const operation of operations) {
    const next = applyOperation(current, operation);
    if (typeof next === 'string') return next;
    current = next;
  }
  return current.kind === 'map' ? current : 'the patch replaces the whole object by something else';
}

function applyOperation(root: Tree, operation: JsonOperation): Tree | string {
  const { op, path, from } = operation;
  const value = operation.value ?? scalarOf(null);
  switch (op) {
    case 'add':
      return change(root, path, (container, key) => add(container, key, value));
    case 'replace':
      return path?.length === 0
        ? value
        : change(root, path, (container, key) => replace(container, key, value));
    case 'remove':
      return change(root, path, remove);
    case 'move':
      return copy(root, from, path, 'move');
    case 'copy':
      return copy(root, from, path, 'copy');
    case 'test':
      return test(root, path, operation.value);
    default:
      return `unknown operation "${op}"`;
  }
}

type Container = TreeMap | TreeSequence;
type Change = (container: Container, key: string) => Tree | string;

/** Changes the container that a path ends in, and everything around it. */
function change(root: Tree, path: readonly string[] | undefined, apply: Change): Tree | string {
  const [key, ...rest] = path ?? [];
  if (root.kind === 'scalar' || key === undefined) return missing(path);
  if (rest.length === 0) return apply(root, key);
  const child = childAt(root, key);
  if (!child) return missing(path);
  const changed = change(child, rest, apply);
  return typeof changed === 'string' ? changed : replace(root, key, changed);
}

function copy(
  root: Tree,
  from: readonly string[] | undefined,
  path: readonly string[] | undefined,
  op: 'move' | 'copy',
): Tree | string {
  const value = from && (valueAt(root, from) ?? (op === 'copy' ? missingInMap(root, from) : undefined));
  if (!value) return missing(from);
  const source = op === 'move' ? change(root, from, remove) : root;
  if (typeof source === 'string') return source;
  const copied = value.kind === 'scalar' ? takenFrom(value) : value;
  return change(source, path, (container, key) => add(container, key, copied));
}

/** A key that a map does not have counts as null. */
function missingInMap(root: Tree, from: readonly string[]): Tree | undefined {
  return valueAt(root, from.slice(0, -1))?.kind === 'map' ? scalarOf(null) : undefined;
}

/** What a map does not have is as good as null; there has to be a map, or a list that is long enough. */
function test(root: Tree, path: readonly string[] | undefined, expected: Tree | undefined): Tree | string {
  const actual = path && (valueAt(root, path) ?? missingInMap(root, path));
  if (!actual) return missing(path);
  const equal = samePlain(plainOf(actual), plainOf(expected ?? scalarOf(null)));
  return equal ? root : `the test of ${describe(path)} fails`;
}

function add(container: Container, key: string, value: Tree): Tree | string {
  if (container.kind === 'map') return withEntry(container, key, value);
  const { items } = container;
  if (key === '-') return sequenceOf([...items, value]);
  const index = indexOf(key, items.length + 1);
  return index === undefined ? `there is no index ${key}` : sequenceOf(items.toSpliced(index, 0, value));
}

function replace(container: Container, key: string, value: Tree): Tree | string {
  if (container.kind === 'map') return withEntry(container, key, value);
  const index = indexOf(key, container.items.length);
  return index === undefined ? `there is no index ${key}` : sequenceOf(container.items.with(index, value));
}

function remove(container: Container, key: string): Tree | string {
  if (container.kind === 'map') {
    return container.entries.has(key) ? withoutEntry(container, key) : `there is no "${key}" to remove`;
  }
  const index = indexOf(key, container.items.length);
  return index === undefined ? `there is no index ${key}` : sequenceOf(container.items.toSpliced(index, 1));
}

function valueAt(root: Tree, path: readonly string[]): Tree | undefined {
  let current: Tree | undefined = root;
  for (const key of path) current = current && childAt(current, key);
  return current;
}

/** A `null` is as good as nothing for the library that kustomize uses. */
function childAt(tree: Tree, key: string): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(key);
  if (tree.kind === 'scalar') return undefined;
  const index = indexOf(key, tree.items.length);
  return index === undefined ? undefined : tree.items[index];
}

function indexOf(key: string, length: number): number | undefined {
  if (!/^[+-]?\d+$/.test(key)) return undefined;
  const index = Number(key);
  const positive = index < 0 ? index + length : index;
  return positive >= 0 && positive < length ? positive : undefined;
}

/** The steps of a JSON pointer. What stands before the first slash is ignored. */
function stepsOf(pointer: string | undefined): readonly string[] | undefined {
  if (pointer === undefined) return undefined;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function missing(path: readonly string[] | undefined): string {
  return path ? `there is nothing at ${describe(path)}` : 'an operation has no path';
}

function describe(path: readonly string[]): string {
  return `/${path.join('/')}`;
}

/** Texts as they come out of JSON: kustomize writes `08` as 8 and `~` as null once a JSON patch went over an object. */
export function throughJson(scalars: ReadonlyMap<string, TreeScalar>): ReadonlyMap<string, TreeScalar> {
  return new Map([...scalars].map(([key, scalar]) => [key, jsonScalar(scalar)]));
}

function jsonScalar(scalar: TreeScalar): TreeScalar {
  return typeof scalar.value === 'string' ? scalar : { ...scalar, text: String(scalar.value) };
}
