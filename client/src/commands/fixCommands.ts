import * as vscode from 'vscode';
import { applyEditResult } from '../edit/applyEditResult.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';

/** Every safe fix in the file of the active editor. */
export async function fixAllInFile(server: WaveServer): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  await fixAll(server, document.uri.toString());
}

/** Every safe fix in the workspace, in one undoable step. */
export async function fixAllInWorkspace(server: WaveServer): Promise<void> {
  const files = await fixAll(server);
  if (files === 1) void vscode.window.showInformationMessage(t('1 file was fixed.'));
  if (files > 1) void vscode.window.showInformationMessage(t('{0} files were fixed.', files));
}

async function fixAll(server: WaveServer, uri?: string): Promise<number> {
  return applyEditResult(await server.request('fixAll', uri === undefined ? {} : { uri }));
}
