import * as vscode from 'vscode';
import type { EditResult, FileEdit } from '../../../server/src/protocol/types.ts';
import { toRange } from '../openLocation.ts';
import { t } from '../translate.ts';
import { findStaleChange } from './findStaleChange.ts';

/**
 * Applies what the server answered, in one step that one undo takes back, and tells the user of everything that
 * was not done. Files that nobody has open are saved, so that the change is on disk; files in an editor stay
 * unsaved, as if it had been typed. Changes that have groups are shown first, and made when the user confirms them.
 *
 * @returns How many files have changed.
 */
export async function applyEditResult({ changes, problem, warning }: EditResult): Promise<number> {
  const applied = problem === undefined ? await applyChanges(changes) : 0;
  const message = problem ?? warning;
  if (message !== undefined) void vscode.window.showWarningMessage(message);
  return applied;
}

async function applyChanges(changes: readonly FileEdit[]): Promise<number> {
  const stale = findStaleChange(changes, findOpenDocument);
  if (stale) {
    refuse(stale);
    return 0;
  }
  const toSave = changes.map(({ uri }) => vscode.Uri.parse(uri)).filter((uri) => !isInEditor(uri));
  const isRefactoring = changes.some(({ edits }) => edits.some(({ group }) => group));
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(changes), { isRefactoring }))) {
    // Whoever discards the changes knows that.
    if (isRefactoring) return 0;
    void vscode.window.showErrorMessage(
      t('Nothing was changed: the editor did not accept the edit. Try again.'),
    );
    return 0;
  }
  await saveAll(toSave);
  return changes.length;
}

function refuse({ uri }: FileEdit): void {
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  void vscode.window.showWarningMessage(
    t('{0} has changed meanwhile. Nothing was changed: try again.', file),
  );
}

function findOpenDocument(uri: string): vscode.TextDocument | undefined {
  const wanted = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/** Other extensions open documents too, without showing them: only a tab or unsaved text makes one the user's. */
function isInEditor(uri: vscode.Uri): boolean {
  if (findOpenDocument(uri.toString())?.isDirty) return true;
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => shownUri(input)?.toString() === uri.toString());
}

function shownUri(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

type Metadata = vscode.WorkspaceEditEntryMetadata;

function toWorkspaceEdit(changes: readonly FileEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits } of changes) {
    const textEdits = edits.map(({ range, newText, group }): [vscode.TextEdit, Metadata | undefined] => [
      vscode.TextEdit.replace(toRange(range), newText),
      group && { ...group, needsConfirmation: true },
    ]);
    edit.set(vscode.Uri.parse(uri), textEdits);
  }
  return edit;
}

async function saveAll(uris: readonly vscode.Uri[]): Promise<void> {
  const failed: string[] = [];
  for (const uri of uris) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (!(await document.save())) failed.push(vscode.workspace.asRelativePath(uri));
  }
  if (failed.length === 0) return;
  void vscode.window.showWarningMessage(t('Not saved: {0}. The change is in the editor.', failed.join(', ')));
}
