import type { TreeNode, TreeQuery } from '../../server/src/core/features/treeNode.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import { workspaceFrom, type WorkspaceOptions } from '../kit/workspaceFrom.ts';

/** The whole tree by scope. */
export const whole: TreeQuery = { grouping: 'scope', filter: '', onlyFindings: false };

export function treeOf(
  fixture: string,
  query: Partial<TreeQuery> = {},
  options: WorkspaceOptions = {},
): readonly TreeNode[] {
  return waveTree(workspaceFrom(fixture, options).snapshot, { ...whole, ...query }, 'en');
}

/** A tree as indented text: label, grey text, findings. */
export function outline(nodes: readonly TreeNode[], indent = ''): string {
  return nodes.map((node) => indent + lineOf(node) + outline(node.children, `${indent}  `)).join('');
}

function lineOf({ label, description, severity, findings, editable }: TreeNode): string {
  const found = severity === undefined ? '' : ` [${findings} ${severity}]`;
  return `${label}${description === '' ? '' : ` (${description})`}${found}${editable ? ' *' : ''}\n`;
}

/** The first node with a label. */
export function find(nodes: readonly TreeNode[], label: string): TreeNode {
  const all = (node: TreeNode): readonly TreeNode[] => [node, ...node.children.flatMap(all)];
  const found = nodes.flatMap(all).find((node) => node.label === label);
  if (!found) throw new Error(`${label} is not in the tree`);
  return found;
}
