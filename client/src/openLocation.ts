import * as vscode from 'vscode';
import type { Location, Range } from '../../server/src/protocol/types.ts';
import { t } from './translate.ts';

/** The command that shows a place in an editor, as a click in the explorer does. */
export function openCommand({ uri, range }: Location): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: toRange(range) };
  return { command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(uri), options] };
}

/** Opens places. Several ones stay open side by side instead of replacing each other as previews. */
export async function openLocations(
  locations: readonly Location[],
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const preview = locations.length === 1;
  for (const { uri, range } of locations) {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      viewColumn,
      preview,
      selection: toRange(range),
    });
    viewColumn = vscode.ViewColumn.Active;
  }
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
