import type { TreeNode } from '../../../server/src/protocol/types.ts';
import { severityText } from '../severityText.ts';
import type { Translate } from '../translate.ts';

/** How a node looks in the tree, without the classes of `vscode`. */
export interface TreeItemModel {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** Name of a codicon. */
  readonly icon: string;
  readonly iconColor: string | undefined;
  readonly state: 'leaf' | 'collapsed' | 'expanded';
  /** Words for the `when` clauses of the context menu. */
  readonly contextValue: string;
  /** What a screen reader says: all that colour and badge say to others. */
  readonly accessibleLabel: string;
  /** A click opens the node's place; for groups it only folds. */
  readonly opens: boolean;
}

/**
 * `openScope` is the id of the scope to show unfolded. It must not change while the view lives, since VS Code
 * folds a node anew when the state that we give differs from the last one.
 */
export function treeItemModel(node: TreeNode, openScope: string | undefined, t: Translate): TreeItemModel {
  return {
    id: node.id,
    label: node.label,
    description: node.description,
    tooltip: node.tooltip,
    icon: icons[node.type],
    iconColor: node.type === 'unused' || node.type === 'unusedGroup' ? 'disabledForeground' : undefined,
    state: stateOf(node, openScope),
    contextValue: contextWords(node).join(' '),
    accessibleLabel: accessibleLabel(node, t),
    opens: node.location !== undefined && !isGroup(node),
  };
}

const icons: Readonly<Record<TreeNode['type'], string>> = {
  scope: 'layers',
  wave: 'symbol-numeric',
  application: 'package',
  applicationSet: 'versions',
  resource: 'symbol-object',
  dependency: 'arrow-right',
  evidence: 'quote',
  driftGroup: 'diff',
  drift: 'package',
  unusedGroup: 'circle-slash',
  unused: 'package',
};

function isGroup({ type }: TreeNode): boolean {
  return type === 'scope' || type === 'wave' || type === 'driftGroup' || type === 'unusedGroup';
}

/** What such a node opens has a command of its own. */
function isEvidence({ type }: TreeNode): boolean {
  return type === 'dependency' || type === 'evidence';
}

function stateOf(
  { id, type, children, needs }: TreeNode,
  openScope: string | undefined,
): TreeItemModel['state'] {
  if (children.length === 0 && !needs) return 'leaf';
  return type === 'wave' || id === openScope ? 'expanded' : 'collapsed';
}

function contextWords(node: TreeNode): string[] {
  return [
    node.type,
    ...(node.location && !isEvidence(node) ? ['located'] : []),
    ...(node.editable ? ['editable'] : []),
    ...(node.wave === undefined ? [] : ['hasWave']),
    ...(node.marks ?? []),
  ];
}

function accessibleLabel(node: TreeNode, t: Translate): string {
  const parts = [node.label, node.description, findingsOf(node, t)];
  return parts.filter((part) => part !== '').join(', ');
}

function findingsOf({ findings, severity }: TreeNode, t: Translate): string {
  if (severity === undefined || findings === 0) return '';
  return findings === 1
    ? t('1 finding: {0}', severityText(severity, t))
    : t('{0} findings, the worst: {1}', findings, severityText(severity, t));
}
