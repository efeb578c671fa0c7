import * as vscode from 'vscode';
import type { OrderTarget, OrderTargetsParams, TreeNode } from '../../../server/src/protocol/types.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';

export interface ScopeQuestion {
  /** Asks for one of several scopes. */
  readonly title: string;
  /** Only scopes that hold Applications. */
  readonly holdsApplications: boolean;
}

/** The scope of a tree node, else of what is at the cursor, else one of the user's choice. */
export async function chooseScope(
  server: WaveServer,
  node: TreeNode | undefined,
  { title, holdsApplications }: ScopeQuestion,
): Promise<OrderTarget | undefined> {
  await server.ready();
  const find = (params: OrderTargetsParams) =>
    server.request('orderTargets', { ...params, ...(holdsApplications && { holdsApplications }) });
  const targets = await findTargets(find, node);
  if (targets.length === 0)
    void vscode.window.showInformationMessage(
      t('Nothing here is applied by Argo CD, as far as this workspace tells.'),
    );
  return targets.length > 1 ? choose(targets, title) : targets[0];
}

async function findTargets(
  find: (params: OrderTargetsParams) => Promise<readonly OrderTarget[]>,
  node: TreeNode | undefined,
): Promise<readonly OrderTarget[]> {
  if (node) return find({ nodeId: node.id });
  const cursor = cursorParams();
  const atCursor = cursor ? await find(cursor) : [];
  return atCursor.length > 0 ? atCursor : find({});
}

function cursorParams(): OrderTargetsParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== 'file') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function choose(targets: readonly OrderTarget[], title: string): Promise<OrderTarget | undefined> {
  const items = targets.map((target) => ({
    label: target.label,
    description: target.parent === undefined ? t('assumed') : t('rendered by {0}', target.parent),
    target,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen?.target;
}
