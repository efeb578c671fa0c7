import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import type { WaveServer } from '../waveServer.ts';
import type { WaveTree } from './waveTree.ts';
import type { WaveTreeView } from './waveTreeView.ts';

export interface FollowEditorParts {
  readonly server: WaveServer;
  readonly tree: WaveTree;
  readonly view: WaveTreeView;
  readonly log: vscode.LogOutputChannel;
}

/** Finds what stands in the editor in the tree, and shows it there whenever another editor becomes active. */
export class FollowEditor implements vscode.Disposable {
  readonly #parts: FollowEditorParts;
  readonly #subscription: vscode.Disposable;
  #wasReady = false;

  constructor(parts: FollowEditorParts) {
    this.#parts = parts;
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#follow();
      }),
      parts.view.onDidChangeVisibility(() => {
        this.#follow();
      }),
      parts.server.onDidChangeStatus(({ phase }) => {
        const isReady = phase === 'ready';
        if (isReady && !this.#wasReady) this.#follow();
        this.#wasReady = isReady;
      }),
    );
  }

  /** The nodes of what stands in the active editor, the nearest to the cursor first. */
  async nodesAtCursor(): Promise<readonly TreeNode[]> {
    const { server, tree, view } = this.#parts;
    const editor = vscode.window.activeTextEditor;
    if (!editor || server.status.phase !== 'ready') return [];
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    await view.update();
    const ids = await server.request('nodeAt', { uri, position: { line, character } });
    return ids.flatMap((id) => tree.index.find(id) ?? []);
  }

  /** Shows what stands in the active editor, if it is in the tree. */
  async reveal(): Promise<void> {
    const nodes = await this.nodesAtCursor();
    const [nearest] = nodes;
    // One file can be several nodes. The one that was clicked on stays selected.
    const isSelected = nodes.some(({ id }) =>
      this.#parts.view.selection.some((selected) => selected.id === id),
    );
    if (nearest && !isSelected) await this.#parts.view.reveal(nearest);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow(): void {
    const isWanted = vscode.workspace.getConfiguration('syncWaves').get('tree.followEditor') === true;
    if (!isWanted || !this.#parts.view.isVisible) return;
    this.reveal().catch((error: unknown) => {
      // Nobody asked for it, and the next editor is another occasion: the tree may just have changed.
      this.#parts.log.debug(String(error));
    });
  }
}
