import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { chooseScope } from './chooseScope.ts';
import { orderUriParts } from './orderUri.ts';

/** Opens the order of what a tree node stands for, else of what is at the cursor, else of a scope of one's choice. */
export async function showOrder(server: WaveServer, node: TreeNode | undefined): Promise<void> {
  const title = t('Show the sync order of which scope?');
  const target = await chooseScope(server, node, { title, holdsApplications: false });
  if (!target) return;
  const uri = vscode.Uri.from(orderUriParts(target, t('Sync Order')));
  await vscode.window.showTextDocument(uri, { preview: false });
}
