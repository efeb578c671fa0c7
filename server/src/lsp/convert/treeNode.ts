import type { TreeNode } from '../../core/features/treeNode.ts';
import type { TreeNode as ProtocolTreeNode } from '../../protocol/types.ts';
import type { Positions } from '../positions.ts';
import { toUri } from './uri.ts';

/** A node of the tree, and all below it, as the client takes it. */
export function toTreeNode(node: TreeNode, positions: Positions): ProtocolTreeNode {
  const { severity, place, wave, children, ...same } = node;
  return {
    ...same,
    ...(severity !== undefined && { severity }),
    ...(place !== undefined && { location: { uri: toUri(place.path), range: positions.rangeOf(place) } }),
    ...(wave !== undefined && { wave: wave.toString() }),
    children: children.map((child) => toTreeNode(child, positions)),
  };
}
