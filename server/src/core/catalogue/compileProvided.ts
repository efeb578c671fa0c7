import type { Template } from './template.ts';
import { parseTemplate } from './template.ts';
import { parseCondition, type Condition } from './condition.ts';
import { parseFieldPath, type FieldPath } from './fieldPath.ts';
import type { ProvidedEntry } from './product.ts';

/** A `ProvidedEntry` whose texts are read. */
export interface CompiledEntry {
  readonly apis: readonly Template[];
  readonly object: string | undefined;
  readonly names: readonly Template[];
  readonly namespace: Template | undefined;
  readonly each: FieldPath | undefined;
  readonly conditions: readonly Condition[];
}

/** The roots that templates of each part of a product may name, beside `item` and `key` where there is `each`. */
export const rootsOf = {
  resources: new Set(['name', 'namespace', 'metadata', 'spec', 'data', 'stringData']),
  charts: new Set(['release', 'fullname', 'namespace', 'values']),
  remotes: new Set<string>(),
};

/** The texts of an entry that can't be read, by key. An entry with such a text provides nothing. */
export interface UnreadText {
  readonly key: 'api' | 'name' | 'namespace' | 'each' | 'when';
  readonly text: string;
}

/** Reads the texts of an entry. Whoever wants no `unread` checks it: the entry leaves out what can't be read. */
export function compileProvided(
  entry: ProvidedEntry,
  outer: ReadonlySet<string>,
): { readonly compiled: CompiledEntry; readonly unread: readonly UnreadText[] } {
  const unread: UnreadText[] = [];
  const each = <T>(
    key: UnreadText['key'],
    texts: readonly string[],
    parse: (text: string) => T | undefined,
  ): T[] =>
    texts.flatMap((text) => {
      const parsed = parse(text);
      if (parsed === undefined) unread.push({ key, text });
      return parsed === undefined ? [] : [parsed];
    });
  const inner = entry.each === undefined ? outer : new Set([...outer, 'item', 'key']);
  const template = (text: string): Template | undefined => parseTemplate(text, inner);
  const compiled = {
    apis: each('api', listOf(entry.api), template),
    object: entry.object,
    names: each('name', listOf(entry.name), template),
    namespace: each('namespace', listOf(entry.namespace), template)[0],
    each: each('each', listOf(entry.each), (text) => {
      const path = parseFieldPath(text);
      return path && outer.has(path.root) ? path : undefined;
    })[0],
    conditions: each('when', listOf(entry.when), (text) => parseCondition(text, inner)),
  };
  return { compiled, unread };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
