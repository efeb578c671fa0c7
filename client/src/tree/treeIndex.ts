import type { TreeNode } from '../../../server/src/protocol/types.ts';

/** One tree as the server sent it, with the ways up and across that its nodes lack. */
export class TreeIndex {
  readonly roots: readonly TreeNode[];
  readonly #nodes = new Map<string, TreeNode>();
  readonly #parents = new Map<string, TreeNode>();

  constructor(roots: readonly TreeNode[]) {
    this.roots = roots;
    for (const root of roots) this.#add(root);
  }

  find(id: string): TreeNode | undefined {
    return this.#nodes.get(id);
  }

  parentOf(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.id);
  }

  /** The nearest scope above a node; undefined where the tree isn't grouped by scope. */
  scopeOf(node: TreeNode): TreeNode | undefined {
    const parent = this.parentOf(node);
    return parent === undefined || parent.type === 'scope' ? parent : this.scopeOf(parent);
  }

  #add(node: TreeNode): void {
    this.#nodes.set(node.id, node);
    for (const child of node.children) {
      this.#parents.set(child.id, node);
      this.#add(child);
    }
  }
}
