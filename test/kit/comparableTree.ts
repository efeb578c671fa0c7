import type { YamlDocument, YamlNode } from '../../server/src/core/yaml/yamlNode.ts';

/** Documents as plain data for `toEqual`: an alias names the place of its target instead of holding it. */
export function comparableTree(documents: readonly YamlDocument[]): unknown {
  return documents.map(({ root, range }) => ({ range, root: root && comparable(root) }));
}

function comparable(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'alias':
      return { ...node, target: node.target?.range };
    case 'sequence':
      return { ...node, items: node.items.map(comparable) };
    case 'map':
      return {
        ...node,
        pairs: node.pairs.map(({ key, value }) => ({ key: comparable(key), value: comparable(value) })),
      };
  }
}
