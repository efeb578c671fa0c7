import * as vscode from 'vscode';
import type { TreeGrouping, TreeParams } from '../../../server/src/protocol/types.ts';
import { contextKeys } from '../names.ts';

const storageKey = 'tree.options';

/** The whole tree. */
export const defaultTreeParams: TreeParams = { grouping: 'scope', filter: '', onlyFindings: false };

/** Grouping and filter of the tree. They stay with the workspace, as the explorer's own choices do. */
export class TreeOptions implements vscode.Disposable {
  readonly #storage: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #current: TreeParams;

  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
    this.#current = { ...defaultTreeParams, ...storage.get<Partial<TreeParams>>(storageKey) };
    this.#setContext();
  }

  get current(): TreeParams {
    return this.#current;
  }

  get isFiltered(): boolean {
    return this.#current.filter !== '' || this.#current.onlyFindings;
  }

  groupBy(grouping: TreeGrouping): Promise<void> {
    return this.#change({ grouping });
  }

  filterBy(filter: string): Promise<void> {
    return this.#change({ filter: filter.trim() });
  }

  showOnlyFindings(): Promise<void> {
    return this.#change({ onlyFindings: true });
  }

  showAll(): Promise<void> {
    return this.#change({ onlyFindings: false });
  }

  /** Everything is shown again; the grouping stays. */
  clearFilters(): Promise<void> {
    return this.#change({ filter: '', onlyFindings: false });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #change(change: Partial<TreeParams>): Promise<void> {
    this.#current = { ...this.#current, ...change };
    this.#setContext();
    this.#changed.fire();
    await this.#storage.update(storageKey, this.#current);
  }

  #setContext(): void {
    const { grouping, filter, onlyFindings } = this.#current;
    void vscode.commands.executeCommand('setContext', contextKeys.grouping, grouping);
    void vscode.commands.executeCommand('setContext', contextKeys.filtered, filter !== '');
    void vscode.commands.executeCommand('setContext', contextKeys.onlyFindings, onlyFindings);
  }
}
