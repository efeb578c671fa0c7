import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import { viewId } from '../names.ts';
import { t } from '../translate.ts';
import { planDrop } from './planDrop.ts';
import type { TreeIndex } from './treeIndex.ts';

type MoveToWave = (nodes: readonly TreeNode[], wave: string) => Promise<void>;

/** VS Code gives every tree its own type of data by this rule. */
const nodesType = `application/vnd.code.tree.${viewId.toLowerCase()}`;

/** Dragging Applications onto another wave writes that wave. */
export class WaveDragAndDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = ['text/uri-list'];
  readonly dropMimeTypes = [nodesType];
  readonly #index: () => TreeIndex;
  readonly #move: MoveToWave;

  constructor(index: () => TreeIndex, move: MoveToWave) {
    this.#index = index;
    this.#move = move;
  }

  handleDrag(nodes: readonly TreeNode[], data: vscode.DataTransfer): void {
    const ids = nodes.filter(isDraggable).map(({ id }) => id);
    if (ids.length > 0) data.set(nodesType, new vscode.DataTransferItem(ids));
    // For whatever takes files: another view, the terminal, an editor.
    const uris = nodes.flatMap(({ location }) => (location ? [location.uri] : []));
    data.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  }

  async handleDrop(target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const ids = data.get(nodesType)?.value as unknown;
    if (!Array.isArray(ids)) return;
    const index = this.#index();
    const sources = ids.flatMap((id) => index.find(String(id)) ?? []);
    const plan = planDrop({ sources, target }, index, t);
    if ('problem' in plan) void vscode.window.showWarningMessage(plan.problem);
    else if (plan.nodes.length > 0) await this.#move(plan.nodes, plan.wave);
  }
}

/** A wave or a scope is dragged by choosing what is in it. */
function isDraggable({ type }: TreeNode): boolean {
  return type === 'application' || type === 'applicationSet' || type === 'resource';
}
