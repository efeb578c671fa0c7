import type { YamlFile, YamlMap, YamlNode, YamlPair } from '../yaml/yamlNode.ts';
import { isMergePair, mapValue, scalarText } from '../yaml/yamlPath.ts';
import type { KustomizeProblem } from './fileFacts.ts';

/**
 * What kustomize refuses in a file of resources although it is YAML: documents that are no objects with kind and name
 * (a List needs no name), and the first key that a mapping sets twice outside of `metadata.annotations` (S§1.4).
 */
export function readKustomizeProblems(yaml: YamlFile): readonly KustomizeProblem[] {
  return yaml.documents.flatMap(({ root }) => {
    if (!root || isNull(root)) return [];
    const problem = objectProblem(root) ?? duplicateKey(root, []);
    return problem ? [problem] : [];
  });
}

function isNull(root: YamlNode): boolean {
  return root.kind === 'scalar' && ['', '~', 'null'].includes(root.value);
}

function objectProblem(root: YamlNode): KustomizeProblem | undefined {
  const kind = scalarText(mapValue(root, 'kind')) ?? '';
  const name = scalarText(mapValue(mapValue(root, 'metadata'), 'name')) ?? '';
  if (kind === '') return { problem: 'notAnObject', range: root.range };
  if (name !== '' || kind.endsWith('List')) return undefined;
  return { problem: 'noName', range: root.range };
}

function duplicateKey(node: YamlNode, path: readonly string[]): KustomizeProblem | undefined {
  if (node.kind === 'scalar' || node.kind === 'alias') return undefined;
  if (node.kind === 'sequence') return firstProblem(node.items, (item) => duplicateKey(item, leaf));
  const duplicate = path.join('.') === 'metadata.annotations' ? undefined : findDuplicate(node);
  if (duplicate) return { problem: 'duplicateKey', range: duplicate.key.range };
  return firstProblem(node.pairs, ({ key, value }) => duplicateKey(value, below(path, key)));
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
