import * as vscode from 'vscode';
import { applyEditResult } from '../edit/applyEditResult.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { reportFileProblem, usualReportFile } from './reportFile.ts';

/** How the first marker of a report begins. */
const marker = '<!-- sync-waves:begin';

/** No repository has more Markdown files that somebody would look through for a report. */
const searchLimit = 500;

/**
 * Brings the wave report up to date: in the Markdown file that is open, if it has one, else in a file of the user's
 * choice, which is made where it is not there.
 */
export async function writeReport(server: WaveServer): Promise<void> {
  await server.ready();
  const uri = openReport() ?? (await chooseFile());
  if (!uri) return;
  const document = await openOrCreate(uri);
  const params = { uri: uri.toString(), version: document.version, text: document.getText() };
  const result = await server.request('report', params);
  const files = await applyEditResult(result);
  await vscode.window.showTextDocument(document, { preview: false });
  if (files === 0 && result.problem === undefined)
    void vscode.window.showInformationMessage(t('The wave report is up to date.'));
}

function openReport(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const isReport = document?.languageId === 'markdown' && document.getText().includes(marker);
  return isReport ? document.uri : undefined;
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return undefined;
  const known = await findReport();
  const file = await vscode.window.showInputBox({
    title: t('Write the wave report'),
    prompt: t('The Markdown file. In one that is there, only what stands between two markers changes.'),
    value: known === undefined ? usualReportFile : vscode.workspace.asRelativePath(known, false),
    validateInput: (text) => reportFileProblem(text, t),
  });
  if (file === undefined) return undefined;
  const parent = (known && vscode.workspace.getWorkspaceFolder(known)) ?? folder;
  return vscode.Uri.joinPath(parent.uri, file.trim());
}

/** The Markdown file that has a report already. */
async function findReport(): Promise<vscode.Uri | undefined> {
  for (const uri of await vscode.workspace.findFiles('**/*.md', '**/node_modules/**', searchLimit)) {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (Buffer.from(bytes).includes(marker)) return uri;
  }
  return undefined;
}

async function openOrCreate(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(creation);
  return vscode.workspace.openTextDocument(uri);
}
