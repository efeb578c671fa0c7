import * as vscode from 'vscode';
import type { Summary, TreeNode } from '../../../server/src/protocol/types.ts';
import { contextKeys, viewId } from '../names.ts';
import type { ServerStatus } from '../serverStatus.ts';
import { applicationsText, findingsText } from '../statusText.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import type { TreeOptions } from './treeOptions.ts';
import { viewState } from './viewState.ts';
import type { WaveTree } from './waveTree.ts';

export interface WaveTreeViewParts {
  readonly server: WaveServer;
  readonly tree: WaveTree;
  readonly options: TreeOptions;
  readonly dragAndDrop: vscode.TreeDragAndDropController<TreeNode>;
  readonly reportError: (error: unknown) => void;
}

/** The view around the tree: what it says beside the tree, and when the tree is asked for again. */
export class WaveTreeView implements vscode.Disposable {
  readonly #parts: WaveTreeViewParts;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The model or the options have changed since the tree was last asked for. */
  #isStale = true;
  /** The newest answer, which may still be under way. */
  #latest = Promise.resolve();

  readonly onDidChangeVisibility: vscode.Event<vscode.TreeViewVisibilityChangeEvent>;

  constructor(parts: WaveTreeViewParts) {
    this.#parts = parts;
    this.#view = vscode.window.createTreeView(viewId, {
      treeDataProvider: parts.tree,
      dragAndDropController: parts.dragAndDrop,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.onDidChangeVisibility = this.#view.onDidChangeVisibility;
    this.#subscriptions = [
      this.#view,
      parts.server.onDidChangeStatus((status) => {
        this.#follow(status);
      }),
      parts.server.onDidChangeModel(() => {
        this.#invalidate();
      }),
      parts.options.onDidChange(() => {
        this.#invalidate();
      }),
      this.#view.onDidChangeVisibility(() => {
        this.#updateIfVisible();
      }),
    ];
    this.#follow(parts.server.status);
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get selection(): readonly TreeNode[] {
    return this.#view.selection;
  }

  /** Asks for the tree again, if it could be another one by now. */
  update(): Promise<void> {
    if (this.#isStale) this.#latest = this.#load();
    return this.#latest;
  }

  async refresh(): Promise<void> {
    this.#isStale = true;
    await this.update();
  }

  /** Selects a node and unfolds what is above it. The editor keeps the focus. */
  async reveal(node: TreeNode): Promise<void> {
    await this.#view.reveal(node, { select: true, focus: false });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #load(): Promise<void> {
    this.#isStale = false;
    try {
      await this.#parts.tree.refresh();
    } catch (error) {
      this.#isStale = true;
      throw error;
    } finally {
      this.#showState();
    }
  }

  #follow(status: ServerStatus): void {
    if (status.phase === 'stopped') this.#forget();
    this.#view.badge = status.phase === 'stopped' ? undefined : badgeOf(status.summary);
    this.#showState();
  }

  #forget(): void {
    this.#isStale = true;
    this.#parts.tree.clear();
  }

  #invalidate(): void {
    this.#isStale = true;
    this.#updateIfVisible();
  }

  #updateIfVisible(): void {
    if (!this.#view.visible || this.#parts.server.status.phase !== 'ready') return;
    this.update().catch(this.#parts.reportError);
  }

  #showState(): void {
    const { server, tree, options } = this.#parts;
    const state = viewState({
      status: server.status,
      roots: tree.index.roots.length,
      isLoaded: tree.isLoaded,
      isFiltered: options.isFiltered,
    });
    void vscode.commands.executeCommand('setContext', contextKeys.viewState, state);
    // A message would hide the welcome text of an empty tree.
    this.#view.message = state === 'ready' ? messageOf(server.status, options) : '';
  }
}

/** Undefined when there is nothing that anybody has to act on. While files are read again, the last counts stay. */
function badgeOf(summary: Summary | undefined): vscode.ViewBadge | undefined {
  const { error, warning } = summary?.findings ?? { error: 0, warning: 0 };
  const value = error + warning;
  const tooltip = findingsText({ error, warning, information: 0, hint: 0 }, t);
  return value === 0 ? undefined : { value, tooltip };
}

/** The line above the tree: what is hidden, and how many there are where no single scope says it. */
function messageOf(status: ServerStatus, { current, isFiltered }: TreeOptions): string {
  const counts =
    status.phase === 'ready' && (isFiltered || current.grouping === 'wave' || status.summary.scopes > 1);
  const parts = [
    ...(counts ? [applicationsText(status.summary, t)] : []),
    ...(current.filter === '' ? [] : [t('Filter: {0}', current.filter)]),
    ...(current.onlyFindings ? [t('Only with findings')] : []),
  ];
  return parts.join(' · ');
}
