import * as vscode from 'vscode';
import { viewId } from './names.ts';
import type { ServerStatus } from './serverStatus.ts';
import { statusText } from './statusText.ts';
import { t } from './translate.ts';

/** The item in the status bar: the state of the index and how much there is to look at. A click shows the tree. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor() {
    this.#item = vscode.window.createStatusBarItem('syncWaves.status', vscode.StatusBarAlignment.Left);
    this.#item.name = 'Sync Waves';
    this.#item.command = `${viewId}.focus`;
  }

  show(status: ServerStatus): void {
    const shown = statusText(status, t);
    if (!shown) {
      this.#item.hide();
      return;
    }
    this.#item.text = shown.text;
    this.#item.tooltip = new vscode.MarkdownString(shown.tooltip);
    this.#item.accessibilityInformation = { label: shown.label };
    this.#item.backgroundColor = shown.problem
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
