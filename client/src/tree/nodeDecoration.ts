import type { SeverityName, TreeNode } from '../../../server/src/protocol/types.ts';

/** The scheme of the URIs that tree items carry. They name no file: VS Code asks by them how to colour an item. */
export const nodeScheme = 'sync-waves-node';

/** The parts of a node's URI. All that its decoration depends on is in there, so a new state is a new URI. */
export interface NodeUriParts {
  readonly scheme: typeof nodeScheme;
  readonly path: string;
  readonly query: string;
}

/** Undefined for a node that needs no decoration. */
export function nodeUriParts(node: TreeNode): NodeUriParts | undefined {
  const mark = markOf(node);
  if (mark === undefined) return undefined;
  return { scheme: nodeScheme, path: `/${node.id}`, query: `${mark}=${node.findings}` };
}

type Mark = SeverityName | 'unused';

function markOf({ type, severity }: TreeNode): Mark | undefined {
  return type === 'unused' || type === 'unusedGroup' ? 'unused' : severity;
}

export interface NodeDecoration {
  /** At most two characters, as VS Code demands. */
  readonly badge: string | undefined;
  readonly color: string | undefined;
  readonly severity: SeverityName | undefined;
  readonly findings: number;
}

/** The decoration that a URI of `nodeUriParts` stands for, from its query. */
export function nodeDecoration(query: string): NodeDecoration | undefined {
  const [mark, count] = query.split('=');
  if (mark === 'unused') return { badge: undefined, color: colors.unused, severity: undefined, findings: 0 };
  if (!isSeverity(mark)) return undefined;
  const findings = Number(count);
  return { badge: findings > 9 ? '9+' : String(findings), color: colors[mark], severity: mark, findings };
}

/** Those of the problems in VS Code's own explorer, where it has one. */
const colors: Readonly<Record<Mark, string | undefined>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: undefined,
  hint: undefined,
  unused: 'disabledForeground',
};

function isSeverity(text: string | undefined): text is SeverityName {
  return text === 'error' || text === 'warning' || text === 'information' || text === 'hint';
}
