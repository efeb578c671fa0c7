import { entryOf, type Tree } from '../../render/kustomize/tree.ts';

/** What to look at in an object, all paths that begin alike joined. */
export interface FieldTree<Reader> {
  readonly children: readonly FieldChild<Reader>[];
  /** For all items of a list, all values of a map. */
  readonly each: FieldTree<Reader> | undefined;
  readonly readers: readonly Reader[];
}

interface FieldChild<Reader> {
  readonly key: string;
  readonly fields: FieldTree<Reader>;
}

/** A value that a reader asked for, and its path as people write it: `spec.containers[0].envFrom`. */
export interface FoundField {
  readonly tree: Tree;
  readonly field: string;
}

interface Growing<Reader> extends FieldTree<Reader> {
  readonly children: (FieldChild<Reader> & { readonly fields: Growing<Reader> })[];
  each: Growing<Reader> | undefined;
  readonly readers: Reader[];
}

/**
 * Joins paths such as `spec.rules[].host` or `metadata.annotations[a.b/c]`. A step `[]` or `*` stands for every item
 * or value; brackets hold a key with dots.
 */
export function fieldTreeOf<Reader>(entries: Iterable<readonly [string, Reader]>): FieldTree<Reader> {
  const root = emptyTree<Reader>();
  for (const [path, reader] of entries) {
    let at = root;
    for (const step of stepsOf(path)) at = step === undefined ? eachOf(at) : childOf(at, step);
    at.readers.push(reader);
  }
  return root;
}

/** Shows every reader the values at its path. */
export function readFields<Reader>(
  tree: Tree,
  fields: FieldTree<Reader>,
  visit: (reader: Reader, found: FoundField) => void,
  field = '',
): void {
  for (const reader of fields.readers) visit(reader, { tree, field });
  for (const { key, fields: below } of fields.children) {
    const value = entryOf(tree, key);
    if (value) readFields(value, below, visit, withKey(field, key));
  }
  if (fields.each) readItems(tree, fields.each, visit, field);
}

function readItems<Reader>(
  tree: Tree,
  fields: FieldTree<Reader>,
  visit: (reader: Reader, found: FoundField) => void,
  field: string,
): void {
  if (tree.kind === 'sequence') {
    for (const [index, item] of tree.items.entries()) readFields(item, fields, visit, `${field}[${index}]`);
  } else if (tree.kind === 'map') {
    for (const [key, value] of tree.entries) readFields(value, fields, visit, withKey(field, key));
  }
}

/** The steps of a path; undefined stands for every item. */
export function stepsOf(path: string): readonly (string | undefined)[] {
  return [...path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(([step, inBrackets]) => {
    if (step === '*' || step === '[]') return undefined;
    return inBrackets ?? step;
  });
}

/** The path of an entry: `data.KEY`, `data["app.yaml"]`, and `values.yaml: key` where it starts in a file. */
export function withKey(field: string, key: string): string {
  const above = field.endsWith(':') ? `${field} ` : field;
  if (!/^[\w$-]+$/.test(key)) return `${above}["${key}"]`;
  return above === field && field !== '' ? `${field}.${key}` : above + key;
}

function emptyTree<Reader>(): Growing<Reader> {
  return { children: [], each: undefined, readers: [] };
}

function eachOf<Reader>(at: Growing<Reader>): Growing<Reader> {
  at.each ??= emptyTree();
  return at.each;
}

function childOf<Reader>(at: Growing<Reader>, key: string): Growing<Reader> {
  const known = at.children.find((child) => child.key === key);
  if (known) return known.fields;
  const fields = emptyTree<Reader>();
  at.children.push({ key, fields });
  return fields;
}
