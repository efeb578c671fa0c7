import { contains } from './ranges.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/yamlNode.ts';
import { scalarText } from '../yaml/yamlPath.ts';
import type { ConfigPath } from '../config/configShape.ts';

/** A text in `.sync-waves.yaml`, and where it stands. */
export interface ConfigSpot {
  readonly scalar: YamlScalar;
  /** For a key, the way to the mapping that it is in; else the way to the text itself. */
  readonly path: ConfigPath;
  readonly isKey: boolean;
  /** The other keys of the mapping, or the other texts of the list. */
  readonly siblings: readonly string[];
}

/** The text at an offset or right before it; undefined where there is none, as in comments. */
export function configSpot(root: YamlNode | undefined, offset: number): ConfigSpot | undefined {
  return root && find(root, offset, [], []);
}

function find(
  node: YamlNode,
  offset: number,
  path: ConfigPath,
  siblings: readonly YamlNode[],
): ConfigSpot | undefined {
  switch (node.kind) {
    case 'alias':
      return undefined;
    case 'scalar':
      return contains(node.range, offset)
        ? { scalar: node, path, isKey: false, siblings: textsOf(siblings, node) }
        : undefined;
    case 'sequence':
      return firstOf(node.items, (item, index) => find(item, offset, [...path, index], node.items));
    case 'map':
      return findInMap(node, offset, path);
  }
}

function findInMap(map: YamlMap, offset: number, path: ConfigPath): ConfigSpot | undefined {
  const keys = map.pairs.map(({ key }) => key);
  return firstOf(map.pairs, ({ key, value }) => {
    if (key.kind === 'scalar' && contains(key.range, offset))
      return { scalar: key, path, isKey: true, siblings: textsOf(keys, key) };
    return find(value, offset, [...path, scalarText(key) ?? ''], []);
  });
}

function textsOf(nodes: readonly YamlNode[], except: YamlNode): readonly string[] {
  return nodes.flatMap((node) => (node === except ? [] : (scalarText(node) ?? [])));
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => ConfigSpot | undefined,
): ConfigSpot | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found) return found;
  }
  return undefined;
}
