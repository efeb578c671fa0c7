import * as vscode from 'vscode';
import type { OrderTarget, OrderTargetsParams, TreeNode } from '../../../server/src/protocol/types.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { orderUriParts } from './orderUri.ts';

/** Opens the order of what a tree node stands for, else of what is at the cursor, else of a scope of one's choice. */
export async function showOrder(server: WaveServer, node: TreeNode | undefined): Promise<void> {
  await server.ready();
  const targets = await findTargets(server, node);
  const target = targets.length > 1 ? await choose(targets) : targets[0];
  if (targets.length === 0)
    void vscode.window.showInformationMessage(
      t('Nothing here is applied by Argo CD, as far as this workspace tells.'),
    );
  if (!target) return;
  const uri = vscode.Uri.from(orderUriParts(target, t('Sync Order')));
  await vscode.window.showTextDocument(uri, { preview: false });
}

async function findTargets(server: WaveServer, node: TreeNode | undefined): Promise<readonly OrderTarget[]> {
  if (node) return server.request('orderTargets', { nodeId: node.id });
  const cursor = cursorParams();
  const atCursor = cursor ? await server.request('orderTargets', cursor) : [];
  return atCursor.length > 0 ? atCursor : server.request('orderTargets', {});
}

function cursorParams(): OrderTargetsParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== 'file') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function choose(targets: readonly OrderTarget[]): Promise<OrderTarget | undefined> {
  const items = targets.map((target) => ({
    label: target.label,
    description: target.parent === undefined ? t('assumed') : t('rendered by {0}', target.parent),
    target,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Show the sync order of which scope?'),
    matchOnDescription: true,
  });
  return chosen?.target;
}
