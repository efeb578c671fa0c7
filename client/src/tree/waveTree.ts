import * as vscode from 'vscode';
import type { TreeNode, TreeResult } from '../../../server/src/protocol/types.ts';
import { openCommand } from '../openLocation.ts';
import { t } from '../translate.ts';
import { nodeUriParts } from './nodeDecoration.ts';
import { treeItemModel, type TreeItemModel } from './treeItem.ts';
import { TreeIndex } from './treeIndex.ts';

type LoadTree = (token: vscode.CancellationToken) => Promise<TreeResult>;

/** The tree as the server last sent it. Everything in it is the server's; this class only keeps and shows it. */
export class WaveTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #load: LoadTree;
  readonly #changed = new vscode.EventEmitter<void>();
  #index: TreeIndex | undefined;
  #openScope: string | undefined;
  #loading: vscode.CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(load: LoadTree) {
    this.#load = load;
  }

  /** Empty until the first answer. */
  get index(): TreeIndex {
    return this.#index ?? emptyIndex;
  }

  get isLoaded(): boolean {
    return this.#index !== undefined;
  }

  /** Asks the server. A later call takes over from an earlier one that is still under way. */
  async refresh(): Promise<void> {
    this.#loading?.cancel();
    const loading = new vscode.CancellationTokenSource();
    this.#loading = loading;
    try {
      const { nodes } = await this.#load(loading.token);
      if (!loading.token.isCancellationRequested) this.#show(nodes);
    } catch (error) {
      if (!loading.token.isCancellationRequested) throw error;
    } finally {
      loading.dispose();
    }
  }

  clear(): void {
    this.#loading?.cancel();
    this.#index = undefined;
    this.#changed.fire();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? node.children : this.index.roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.index.parentOf(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, treeItemModel(node, this.#openScope, t));
  }

  dispose(): void {
    this.#loading?.cancel();
    this.#changed.dispose();
  }

  #show(nodes: readonly TreeNode[]): void {
    this.#index = new TreeIndex(nodes);
    // One scope alone needs no click to be seen; with several, the first sight is the list of them.
    const scopes = nodes.filter(({ type }) => type === 'scope');
    if (scopes.length === 1) this.#openScope ??= scopes[0]?.id;
    this.#changed.fire();
  }
}

const emptyIndex = new TreeIndex([]);

const collapsibleStates = {
  leaf: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const;

function toTreeItem(node: TreeNode, model: TreeItemModel): vscode.TreeItem {
  const item = new vscode.TreeItem(model.label, collapsibleStates[model.state]);
  item.id = model.id;
  item.description = model.description;
  item.tooltip = new vscode.MarkdownString(model.tooltip);
  item.iconPath = new vscode.ThemeIcon(
    model.icon,
    model.iconColor === undefined ? undefined : new vscode.ThemeColor(model.iconColor),
  );
  item.contextValue = model.contextValue;
  item.accessibilityInformation = { label: model.accessibleLabel };
  const uri = nodeUriParts(node);
  if (uri) item.resourceUri = vscode.Uri.from(uri);
  if (model.opens && node.location) item.command = openCommand(node.location);
  return item;
}
