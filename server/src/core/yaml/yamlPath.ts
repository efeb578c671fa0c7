import type { YamlMap, YamlNode, YamlPair } from './yamlNode.ts';

/** A pair that counts in a mapping; `merged` when it came in through `<<`. */
export interface EffectivePair {
  readonly name: string;
  readonly pair: YamlPair;
  readonly merged: boolean;
}

/** The node that an alias stands for; any other node itself. */
export function resolveAlias(node: YamlNode | undefined): YamlNode | undefined {
  let resolved = node;
  while (resolved?.kind === 'alias') resolved = resolved.target;
  return resolved;
}

/** The mapping that a node is or stands for. */
export function asMap(node: YamlNode | undefined): YamlMap | undefined {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'map' ? resolved : undefined;
}

/** The text of a scalar, whatever its type; undefined for other nodes. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  if (node?.kind === 'scalar') return node.value;
  const resolved = resolveAlias(node);
  return resolved?.kind === 'scalar' ? resolved.value : undefined;
}

/**
 * The pair of a mapping as written in it, for edits: aliases and merge keys are not followed. The last of several
 * equal keys counts (S§1.4).
 */
export function mapPair(node: YamlNode | undefined, key: string): YamlPair | undefined {
  return node?.kind === 'map' ? node.pairs.findLast((pair) => scalarText(pair.key) === key) : undefined;
}

/** The value under a key with aliases and merge keys followed; never an alias itself. */
export function mapValue(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const map = asMap(node);
  const own = mapPair(map, key);
  if (own) return resolveAlias(own.value);
  if (!map?.pairs.some(isMergePair)) return undefined;
  return resolveAlias(effectivePairs(map).find(({ name }) => name === key)?.pair.value);
}

/** The node at a path of keys and indices, with aliases and merge keys followed. */
export function nodeAt(node: YamlNode | undefined, path: readonly (string | number)[]): YamlNode | undefined {
  let current = resolveAlias(node);
  for (const step of path) {
    current = typeof step === 'string' ? mapValue(current, step) : itemAt(current, step);
  }
  return current;
}

/**
 * All pairs with a scalar key that count, in the order of the text and with duplicates: first what merge keys bring
 * in and the mapping does not set itself, then its own pairs.
 */
export function effectivePairs(node: YamlNode | undefined): readonly EffectivePair[] {
  const map = asMap(node);
  return map ? collectPairs(map, undefined) : [];
}

/** Whether a pair is a YAML 1.1 merge key: `<<`, plain. */
export function isMergePair(pair: YamlPair): boolean {
  const { key } = pair;
  return key.kind === 'scalar' && key.value === '<<' && (key.style === 'plain' || key.tag === '!!merge');
}

/** A mapping that merges in more mappings than this was not made to be read. */
const mostMerged = 100;

function collectPairs(map: YamlMap, visitedBefore: Set<YamlMap> | undefined): EffectivePair[] {
  const own: EffectivePair[] = [];
  const merges: YamlPair[] = [];
  for (const pair of map.pairs) {
    const name = scalarText(pair.key);
    if (isMergePair(pair)) merges.push(pair);
    else if (name !== undefined) own.push({ name, pair, merged: false });
  }
  if (merges.length === 0) return own;
  const visited = visitedBefore ?? new Set();
  if (visited.has(map) || visited.size >= mostMerged) return own;
  visited.add(map);
  const seen = new Set(own.map(({ name }) => name));
  const merged = merges.flatMap((pair) => mergedPairs(pair, visited));
  return [...merged.filter(({ name }) => !seen.has(name) && seen.add(name)), ...own];
}

function mergedPairs(pair: YamlPair, visited: Set<YamlMap>): EffectivePair[] {
  const value = resolveAlias(pair.value);
  const sources = value?.kind === 'sequence' ? value.items : [value];
  return sources.flatMap((source) => {
    const map = asMap(source);
    return map ? collectPairs(map, visited).map((entry) => ({ ...entry, merged: true })) : [];
  });
}

function itemAt(node: YamlNode | undefined, index: number): YamlNode | undefined {
  return node?.kind === 'sequence' ? resolveAlias(node.items[index]) : undefined;
}
