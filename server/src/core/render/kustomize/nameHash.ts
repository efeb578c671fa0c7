import type { KustomizeObject } from './kustomizeObject.ts';
import { treeOfObject } from './objectTree.ts';
import { sha256Hex } from './sha256.ts';
import { entryOf, plainOf, textOf } from './tree.ts';
import type { Tree } from './tree.ts';
import { utf8Bytes } from './utf8.ts';

/**
 * The suffix that kustomize gives the name of a generated ConfigMap or Secret: a hash of its kind and data. The name
 * has a place in what is hashed, but kustomize looks it up at the wrong path and leaves it empty.
 */
export function nameHash(object: KustomizeObject): string {
  const tree = treeOfObject(object, 'everything');
  const common = { kind: object.kind, name: '', data: fieldOf(tree, 'data') };
  const encoded =
    object.kind === 'ConfigMap'
      ? { ...common, ...optional('binaryData', tree) }
      : { ...common, type: fieldOf(tree, 'type'), ...optional('stringData', tree) };
  return encodeHash(sha256Hex(utf8Bytes(goJson(encoded))));
}

/** Ten hexadecimal digits with those replaced that could spell words. */
function encodeHash(hex: string): string {
  return hex.slice(0, 10).replaceAll(/[013ae]/g, (digit) => replacements[digit] ?? digit);
}

const replacements: Readonly<Record<string, string>> = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };

function fieldOf(tree: Tree, name: string): unknown {
  const field = entryOf(tree, name);
  if (!field) return '';
  return field.kind === 'scalar' ? textOf(field) : plainOf(field);
}

function optional(name: string, tree: Tree): Readonly<Record<string, unknown>> {
  return entryOf(tree, name)?.kind === 'map' ? { [name]: fieldOf(tree, name) } : {};
}

/** JSON as Go's encoder writes it: sorted keys, and the characters of HTML escaped. */
function goJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return goScalar(value);
  const pairs = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${goScalar(key)}:${goJson(item)}`).join(',')}}`;
}

function goScalar(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
