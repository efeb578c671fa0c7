import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { chooseScope } from './chooseScope.ts';
import { dependenciesScheme, orderUriParts } from './orderUri.ts';

/** Opens who needs whom, and why, in the scope of a tree node, of what is at the cursor, or of one's choice. */
export async function explainDependencies(server: WaveServer, node: TreeNode | undefined): Promise<void> {
  const title = t('Explain the dependencies of which scope?');
  const target = await chooseScope(server, node, { title, holdsApplications: true });
  if (!target) return;
  const uri = vscode.Uri.from(orderUriParts(target, t('Dependencies'), dependenciesScheme));
  await vscode.window.showTextDocument(uri, { preview: false });
}
