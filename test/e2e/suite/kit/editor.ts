import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../../client/src/extensionApi.ts';
import { eventually } from './eventually.ts';

const extensionId = 'argocd-sync-waves';

/** The extension under test, whoever its publisher is. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.all.find(({ packageJSON }) => nameOf(packageJSON) === extensionId);
  assert.ok(found, `${extensionId} is not among the extensions.`);
  return found as vscode.Extension<ExtensionApi>;
}

/** A file of the workspace, by its path in the first or the named workspace folder. */
export function fileUri(relativePath: string, folderName?: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folderName === undefined ? folders[0] : folders.find(({ name }) => name === folderName);
  assert.ok(folder, `There is no workspace folder ${folderName ?? ''}.`);
  return vscode.Uri.joinPath(folder.uri, relativePath);
}

export async function open(relativePath: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(relativePath)));
}

/** Waits until the codes of a file's diagnostics are these, in the order of the file. */
export async function codesBecome(
  uri: vscode.Uri,
  expected: readonly string[],
): Promise<readonly vscode.Diagnostic[]> {
  await eventually({
    what: `diagnostics ${JSON.stringify(expected)} in ${uri.path}`,
    read: () => sortedDiagnostics(uri).map(codeOf),
    accept: (codes) => codes.join() === expected.join(),
    changes: vscode.languages.onDidChangeDiagnostics,
  });
  return sortedDiagnostics(uri);
}

/** The first range of a text in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${document.uri.path} does not hold ${text}.`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function sortedDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).sort((a, b) => a.range.start.compareTo(b.range.start));
}

function nameOf(manifest: unknown): string {
  return (manifest as { readonly name: string }).name;
}
