import * as vscode from 'vscode';
import type { TreeNode, TreeResult } from '../../../server/src/protocol/types.ts';
import { openCommand } from '../openLocation.ts';
import { t } from '../translate.ts';
import { nodeUriParts } from './nodeDecoration.ts';
import { treeItemModel, type TreeItemModel } from './treeItem.ts';
import { TreeIndex } from './treeIndex.ts';

/** The questions behind the tree. */
export interface TreeSource {
  readonly tree: (token: vscode.CancellationToken) => Promise<TreeResult>;
  /** What the Application of a node needs. */
  readonly needs: (id: string) => Promise<readonly TreeNode[]>;
}

/** The tree as the server last sent it. Everything in it is the server's; this class only keeps and shows it. */
export class WaveTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #source: TreeSource;
  /** Of what was asked for only when somebody unfolded an Application. */
  readonly #unfolded = new WeakMap<TreeNode, TreeNode>();
  readonly #changed = new vscode.EventEmitter<void>();
  #index: TreeIndex | undefined;
  #openScope: string | undefined;
  #loading: vscode.CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(source: TreeSource) {
    this.#source = source;
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
      const { nodes } = await this.#source.tree(loading.token);
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

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node?.needs) return [...(node ? node.children : this.index.roots)];
    // A server that has stopped meanwhile leaves nothing to show.
    const needs = await this.#source.needs(node.id).catch(() => []);
    for (const child of needs) this.#unfolded.set(child, node);
    return [...node.children, ...needs];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.index.parentOf(node) ?? this.#unfolded.get(node);
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
