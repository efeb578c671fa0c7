import { scalarType } from '../yaml/scalarType.ts';
import type { YamlDocument, YamlFile, YamlMap, YamlNode, YamlPair, YamlScalar } from '../yaml/yamlNode.ts';

/** What the documents of a file should say after an edit. Ranges and styles in it mean nothing. */
export type ExpectedRoots = readonly (YamlNode | undefined)[];

/** The roots of the documents with one node (found by identity) replaced by another. */
export function replaceNode(
  documents: readonly YamlDocument[],
  target: YamlNode,
  replacement: YamlNode,
): ExpectedRoots {
  return documents.map(({ root }) => root && replaceIn(root, target, replacement));
}

/**
 * Whether a file says what was expected. Aliases are compared with what they stand for: an edit of an anchored node
 * that shows in other places is never what was expected.
 */
export function isAsExpected(file: YamlFile, expected: ExpectedRoots): boolean {
  if (file.problems.length > 0 || file.documents.length !== expected.length) return false;
  return file.documents.every(({ root }, index) => sameNode(root, expected[index], new Map()));
}

/** The same node, anchor and tag included, with other content. */
export function withPairs(map: YamlMap, pairs: readonly YamlPair[]): YamlMap {
  return { ...map, pairs };
}

/** A string scalar. */
export function stringNode(value: string): YamlScalar {
  return { kind: 'scalar', style: 'double', range: nowhere, value };
}

/** A mapping of one pair. */
export function mapNode(key: string, value: YamlNode): YamlMap {
  return { kind: 'map', style: 'block', range: nowhere, pairs: [{ key: stringNode(key), value }] };
}

const nowhere = { start: 0, end: 0 };

function replaceIn(node: YamlNode, target: YamlNode, replacement: YamlNode): YamlNode {
  if (node === target) return replacement;
  const visit = (child: YamlNode): YamlNode => replaceIn(child, target, replacement);
  switch (node.kind) {
    case 'map':
      return withPairs(
        node,
        node.pairs.map(({ key, value }) => ({ key: visit(key), value: visit(value) })),
      );
    case 'sequence':
      return { ...node, items: node.items.map(visit) };
    case 'scalar':
    case 'alias':
      return node;
  }
}

/** `proven` holds anchored nodes that are known to be equal, so that aliases of aliases don't multiply. */
function sameNode(
  left: YamlNode | undefined,
  right: YamlNode | undefined,
  proven: Map<YamlNode, YamlNode>,
): boolean {
  if (!left || !right) return left === right;
  if (proven.get(left) === right) return true;
  const same = left.anchor === right.anchor && left.tag === right.tag && sameContent(left, right, proven);
  if (same && left.anchor !== undefined) proven.set(left, right);
  return same;
}

function sameContent(left: YamlNode, right: YamlNode, proven: Map<YamlNode, YamlNode>): boolean {
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    return left.value === right.value && scalarType(left) === scalarType(right);
  }
  if (left.kind === 'alias' && right.kind === 'alias') {
    return left.name === right.name && sameNode(left.target, right.target, proven);
  }
  if (left.kind !== right.kind) return false;
  const others = childrenOf(right);
  const children = childrenOf(left);
  return (
    children.length === others.length &&
    children.every((child, index) => sameNode(child, others[index], proven))
  );
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'map') return node.pairs.flatMap(({ key, value }) => [key, value]);
  return node.kind === 'sequence' ? node.items : [];
}
