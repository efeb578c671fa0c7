import type { TextRange } from '../text/textRange.ts';
import type { YamlFile, YamlMap, YamlNode, YamlPair, YamlScalar } from '../yaml/yamlNode.ts';

/** A pair of a mapping, with the pairs and mappings around it, innermost first. */
export interface PlacedPair {
  readonly pair: YamlPair;
  readonly map: YamlMap;
  /** The pair whose value `map` is, where that is so. */
  readonly outer: PlacedPair | undefined;
}

/** A scalar and whether it stands inside brackets or braces, where commas and braces end a plain scalar. */
export interface PlacedScalar {
  readonly scalar: YamlScalar;
  readonly inFlow: boolean;
}

/** The pair whose key has exactly this range. */
export function findPair(file: YamlFile, range: TextRange): PlacedPair | undefined {
  return firstOf(file.documents, ({ root }) => root && pairIn(root, range, undefined));
}

/** The scalar, key or value, that has exactly this range. */
export function findScalar(file: YamlFile, range: TextRange): PlacedScalar | undefined {
  return firstOf(file.documents, ({ root }) => root && scalarIn(root, range, false));
}

function pairIn(node: YamlNode, range: TextRange, outer: PlacedPair | undefined): PlacedPair | undefined {
  if (node.kind === 'sequence') return firstOf(node.items, (item) => pairIn(item, range, undefined));
  if (node.kind !== 'map') return undefined;
  return firstOf(node.pairs, (pair) => {
    const placed = { pair, map: node, outer };
    return sameRange(pair.key.range, range) ? placed : pairIn(pair.value, range, placed);
  });
}

function scalarIn(node: YamlNode, range: TextRange, inFlow: boolean): PlacedScalar | undefined {
  switch (node.kind) {
    case 'scalar':
      return sameRange(node.range, range) ? { scalar: node, inFlow } : undefined;
    case 'alias':
      return undefined;
    case 'sequence':
      return firstOf(node.items, (item) => scalarIn(item, range, inFlow || node.style === 'flow'));
    case 'map':
      return firstOf(
        node.pairs.flatMap(({ key, value }) => [key, value]),
        (child) => scalarIn(child, range, inFlow || node.style === 'flow'),
      );
  }
}

function sameRange(left: TextRange, right: TextRange): boolean {
  return left.start === right.start && left.end === right.end;
}

function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
