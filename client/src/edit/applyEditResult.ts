import * as vscode from 'vscode';
import type { EditResult, FileEdit } from '../../../server/src/protocol/types.ts';
import { toRange } from '../openLocation.ts';
import { t } from '../translate.ts';
import { findStaleChange } from './findStaleChange.ts';

/**
 * Applies what the server answered, in one step that one undo takes back, and tells the user of everything that
 * was not done. Files that nobody has open are saved, so that the change is on disk; files in an editor stay
 * unsaved, as if it had been typed.
 *
 * @param preview The document that shows the changes; with it, the editor lets the user choose among them first.
 * @returns How many files have changed.
 */
export async function applyEditResult(
  { changes, problem, warning }: EditResult,
  preview?: vscode.Uri,
): Promise<number> {
  const applied = problem === undefined ? await applyChanges(changes, preview) : 0;
  const message = problem ?? warning;
  if (message !== undefined) void vscode.window.showWarningMessage(message);
  return applied;
}

async function applyChanges(changes: readonly FileEdit[], preview: vscode.Uri | undefined): Promise<number> {
  const stale = findStaleChange(changes, findOpenDocument);
  if (stale) {
    refuse(stale);
    return 0;
  }
  const edited = changes.filter(({ isNew }) => isNew !== true).map(({ uri }) => vscode.Uri.parse(uri));
  const toSave = edited.filter((uri) => !isInEditor(uri));
  const edit = toWorkspaceEdit(changes);
  if (preview) askBefore(edit, preview);
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: preview !== undefined }))) {
    // Whoever discards the changes knows that.
    if (preview) return 0;
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
  for (const { uri, edits, isNew } of changes) {
    if (isNew === true) {
      createFile(edit, vscode.Uri.parse(uri), edits);
      continue;
    }
    const textEdits = edits.map(({ range, newText, group }): [vscode.TextEdit, Metadata | undefined] => [
      vscode.TextEdit.replace(toRange(range), newText),
      group && { ...group, needsConfirmation: false },
    ]);
    edit.set(vscode.Uri.parse(uri), textEdits);
  }
  return edit;
}

/** A file that is there by now makes the editor refuse the whole edit. */
function createFile(edit: vscode.WorkspaceEdit, uri: vscode.Uri, [text]: FileEdit['edits']): void {
  const contents = new TextEncoder().encode(text?.newText);
  edit.createFile(uri, { contents }, text?.group && { ...text.group, needsConfirmation: false });
}

/**
 * The editor shows a change before it makes it only where it has to be confirmed, and takes such a change for refused
 * until then. So what has to be confirmed is a change that does nothing, and all others are chosen already.
 */
function askBefore(edit: vscode.WorkspaceEdit, preview: vscode.Uri): void {
  const nothing = vscode.TextEdit.insert(new vscode.Position(0, 0), '');
  edit.set(preview, [[nothing, { label: t('What is ticked is changed'), needsConfirmation: true }]]);
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
