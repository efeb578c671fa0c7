import type { YamlFile, YamlMap, YamlNode, YamlPair } from '../yaml/yamlNode.ts';
import { kustomizeValue, scalarType } from '../yaml/scalarType.ts';
import { isMergePair, mapValue, scalarText } from '../yaml/yamlPath.ts';
import type { KustomizeProblem } from './fileFacts.ts';

/**
 * What kustomize refuses in a file of resources although it is YAML: documents and items of Lists that are no objects
 * with kind and name (a List needs no name), the first key that is no text or that a mapping sets twice outside of
 * `metadata.annotations` (S§1.4), and what stands where it cuts the text into documents. An empty document is none of these, it is only
 * named.
 */
export function readKustomizeProblems(text: string, yaml: YamlFile): readonly KustomizeProblem[] {
  const cut = cutProblem(text);
  const inDocuments = yaml.documents.flatMap(({ root }) => {
    if (!root || isNull(root)) return [];
    const problem = emptyDocument(root) ?? objectProblem(root, 'notAnObject') ?? keyProblem(root, []);
    return problem ? [problem] : [];
  });
  return cut ? [cut, ...inDocuments] : inDocuments;
}

/** Kustomize cuts a file at its separators itself, before any YAML reader sees it. */
function cutProblem(text: string): KustomizeProblem | undefined {
  for (const directive of ['%YAML', '%TAG']) {
    const start = text.startsWith(directive) ? 0 : text.indexOf(`\n${directive}`) + 1;
    if (start > 0 || text.startsWith(directive))
      return { problem: 'directive', range: { start, end: start + directive.length } };
  }
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, end < 0 ? text.length : end);
    if (!/^---\s*(?:#|$)/.test(line))
      return { problem: 'separator', range: { start: at + 1, end: at + 1 + line.length } };
  }
  return undefined;
}

function emptyDocument(root: YamlNode): KustomizeProblem | undefined {
  const isEmpty =
    (root.kind === 'map' && root.pairs.length === 0) || (root.kind === 'sequence' && root.items.length === 0);
  return isEmpty ? { problem: 'emptyDocument', range: root.range } : undefined;
}

function objectProblem(
  node: YamlNode,
  noObject: 'notAnObject' | 'itemNotAnObject',
): KustomizeProblem | undefined {
  const kind = textOf(mapValue(node, 'kind'));
  if (kind === '') return { problem: noObject, range: node.range };
  if (kind.endsWith('List')) return itemProblem(mapValue(node, 'items'));
  const name = textOf(mapValue(mapValue(node, 'metadata'), 'name'));
  return name === '' ? { problem: 'noName', range: node.range } : undefined;
}

function itemProblem(items: YamlNode | undefined): KustomizeProblem | undefined {
  if (items?.kind !== 'sequence') return undefined;
  return firstProblem(items.items, (item) =>
    isNull(item) ? undefined : objectProblem(item, 'itemNotAnObject'),
  );
}

/** A text that is there: null is none, however it is written. */
function textOf(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' && !isNull(node) ? node.value : '';
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && scalarType(node) === 'null';
}

function keyProblem(node: YamlNode, path: readonly string[]): KustomizeProblem | undefined {
  if (node.kind === 'scalar' || node.kind === 'alias') return undefined;
  if (node.kind === 'sequence') return firstProblem(node.items, (item) => keyProblem(item, leaf));
  const duplicate = path.join('.') === 'metadata.annotations' ? undefined : findDuplicate(node);
  if (duplicate) return { problem: 'duplicateKey', range: duplicate.key.range };
  const other = node.pairs.find(({ key }) => !isText(key));
  if (other) return { problem: 'keyNotString', range: other.key.range };
  return firstProblem(node.pairs, ({ key, value }) => keyProblem(value, below(path, key)));
}

/** Kustomize can't print a mapping with another key. The test of the text alone is faster, and mostly enough. */
function isText(key: YamlNode): boolean {
  if (key.kind !== 'scalar') return key.kind === 'alias';
  const mayBeOther = /^(?:[-+.~\d]|(?:true|false|null)$)/i.test(key.value);
  return !mayBeOther || typeof kustomizeValue(key) === 'string';
}

/** Deeper than two steps nobody asks where we are. */
const leaf: readonly string[] = ['', '', ''];

function below(path: readonly string[], key: YamlNode): readonly string[] {
  return path.length < 2 ? [...path, scalarText(key) ?? ''] : leaf;
}

/** Comparing all pairs is faster than a set for mappings of the usual size. */
const fewPairs = 8;

function findDuplicate({ pairs }: YamlMap): YamlPair | undefined {
  if (pairs.length > fewPairs) return findDuplicateInSet(pairs);
  return pairs.find((pair, index) => isSetBefore(pairs, index, keyName(pair)));
}

function isSetBefore(pairs: readonly YamlPair[], index: number, name: string | undefined): boolean {
  if (name === undefined) return false;
  for (let before = 0; before < index; before += 1) {
    const pair = pairs[before];
    if (pair && keyName(pair) === name) return true;
  }
  return false;
}

function findDuplicateInSet(pairs: readonly YamlPair[]): YamlPair | undefined {
  const seen = new Set<string>();
  return pairs.find((pair) => {
    const name = keyName(pair);
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return false;
    }
    return true;
  });
}

function keyName(pair: YamlPair): string | undefined {
  if (pair.key.kind !== 'scalar') return scalarText(pair.key);
  return pair.key.value === '<<' && isMergePair(pair) ? undefined : pair.key.value;
}

function firstProblem<T>(
  items: readonly T[],
  find: (item: T) => KustomizeProblem | undefined,
): KustomizeProblem | undefined {
  for (const item of items) {
    const problem = find(item);
    if (problem) return problem;
  }
  return undefined;
}
