import type { YamlNode } from '../yaml/yamlNode.ts';
import { mapNode, stringNode, withPairs } from './expectedTree.ts';
import type { ListItem } from './manifestEdit.ts';
import { plainOrQuoted } from './quoteScalar.ts';

/** An item of a list as it is written: a mapping stands on one line, in braces. */
export function writeListItem(item: ListItem, place: { readonly inFlow: boolean }): string {
  if (typeof item === 'string') return plainOrQuoted(item, place);
  const pairs = Object.entries(item).map(
    ([key, value]) => `${key}: ${plainOrQuoted(value, { inFlow: true })}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** What a list item should read as. */
export function listItemNode(item: ListItem): YamlNode {
  if (typeof item === 'string') return stringNode(item);
  const pairs = Object.entries(item).map(([key, value]) => ({
    key: stringNode(key),
    value: stringNode(value),
  }));
  return withPairs(mapNode('', stringNode('')), pairs);
}
