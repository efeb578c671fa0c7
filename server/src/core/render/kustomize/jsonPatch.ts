import { goNumber } from './goNumber.ts';
import { isMisfit, misfits } from './patchFailures.ts';
import type { Misfit } from './patchFailures.ts';
import { samePlain } from './samePlain.ts';
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
 * Applies operations as evanphx/json-patch 4.12, which kustomize uses: `replace` creates a missing key of a map, a
 * missing key counts as null where it is copied or tested, and negative indices count from the end.
 */
export function applyJsonPatch(tree: TreeMap, operations: readonly JsonOperation[]): TreeMap | Misfit {
  let current: Tree = tree;
  for (const operation of operations) {
    const next = applyOperation(current, operation);
    if (isMisfit(next)) return next;
    current = next;
  }
  return current.kind === 'map' ? current : misfits.noObjectLeft;
}

/** An operation with all that it needs; a value that is not given is null. */
interface Operands {
  readonly path: readonly string[];
  readonly from: readonly string[] | undefined;
  readonly value: Tree;
}

const operators: Readonly<Record<string, (root: Tree, operands: Operands) => Tree | Misfit>> = {
  add: (root, { path, value }) =>
    change(root, path, (container, key) => add(container, key, value)) ?? nothingAt(path),
  replace: (root, { path, value }) => {
    if (path.length === 0) return value;
    return change(root, path, (container, key) => replace(container, key, value)) ?? nothingAt(path);
  },
  remove: (root, { path }) => change(root, path, remove) ?? nothingAt(path),
  move: (root, { path, from }) => (from ? take(root, from, { path, op: 'move' }) : misfits.noPath),
  copy: (root, { path, from }) => (from ? take(root, from, { path, op: 'copy' }) : misfits.noPath),
  test: (root, { path, value }) => test(root, path, value),
};

function applyOperation(
  root: Tree,
  { op, path, from, value = scalarOf(null) }: JsonOperation,
): Tree | Misfit {
  const operator = Object.hasOwn(operators, op) ? operators[op] : undefined;
  if (!operator) return misfits.unknownOperation(op);
  return path ? operator(root, { path, from, value }) : misfits.noPath;
}

type Container = TreeMap | TreeSequence;
/** The container after a change; undefined where it has no such key or index. */
type Change = (container: Container, key: string) => Tree | undefined;

/** Changes the container that a path ends in, and everything around it; undefined when the path leads nowhere. */
function change(root: Tree, path: readonly string[], apply: Change): Tree | undefined {
  const [key, ...rest] = path;
  if (root.kind === 'scalar' || key === undefined) return undefined;
  if (rest.length === 0) return apply(root, key);
  const child = childAt(root, key);
  const changed = child && change(child, rest, apply);
  return changed && replace(root, key, changed);
}

interface Taking {
  readonly path: readonly string[];
  readonly op: 'move' | 'copy';
}

function take(root: Tree, from: readonly string[], { path, op }: Taking): Tree | Misfit {
  const value = op === 'copy' ? nullableAt(root, from) : valueAt(root, from);
  const source = op === 'copy' ? root : change(root, from, remove);
  if (!value || !source) return nothingAt(from);
  const taken = value.kind === 'scalar' ? takenFrom(value) : value;
  return change(source, path, (container, key) => add(container, key, taken)) ?? nothingAt(path);
}

function test(root: Tree, path: readonly string[], expected: Tree): Tree | Misfit {
  const actual = nullableAt(root, path);
  if (!actual) return nothingAt(path);
  return samePlain(plainOf(actual), plainOf(expected)) ? root : misfits.testFails(pointerOf(path));
}

function add(container: Container, key: string, value: Tree): Tree | undefined {
  if (container.kind === 'map') return withEntry(container, key, value);
  const { items } = container;
  const index = key === '-' ? items.length : indexOf(key, items.length + 1);
  return index === undefined ? undefined : sequenceOf(items.toSpliced(index, 0, value));
}

function replace(container: Container, key: string, value: Tree): Tree | undefined {
  if (container.kind === 'map') return withEntry(container, key, value);
  const index = indexOf(key, container.items.length);
  return index === undefined ? undefined : sequenceOf(container.items.with(index, value));
}

function remove(container: Container, key: string): Tree | undefined {
  if (container.kind === 'map') return container.entries.has(key) ? withoutEntry(container, key) : undefined;
  const index = indexOf(key, container.items.length);
  return index === undefined ? undefined : sequenceOf(container.items.toSpliced(index, 1));
}

/** The value at a path; null for a key that a map does not have. */
function nullableAt(root: Tree, path: readonly string[]): Tree | undefined {
  const value = valueAt(root, path);
  if (value || valueAt(root, path.slice(0, -1))?.kind !== 'map') return value;
  return scalarOf(null);
}

function valueAt(root: Tree, path: readonly string[]): Tree | undefined {
  let current: Tree | undefined = root;
  for (const key of path) current = current && childAt(current, key);
  return current;
}

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

function nothingAt(path: readonly string[]): Misfit {
  return misfits.nothingAt(pointerOf(path));
}

function pointerOf(path: readonly string[]): string {
  return `/${path.join('/')}`;
}

/** Texts as they come out of JSON: kustomize writes `08` as 8 and `~` as null once a JSON patch went over an object. */
export function throughJson(scalars: ReadonlyMap<string, TreeScalar>): ReadonlyMap<string, TreeScalar> {
  return new Map([...scalars].map(([key, scalar]) => [key, jsonScalar(scalar)]));
}

function jsonScalar(scalar: TreeScalar): TreeScalar {
  const { value } = scalar;
  if (typeof value === 'string') return scalar;
  return { ...scalar, text: typeof value === 'number' ? goNumber(value) : String(value) };
}
