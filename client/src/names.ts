/** Names that the manifest (package.json) and the code share. */
export const extensionName = 'Sync Waves for Argo CD';
export const viewId = 'syncWaves.waves';

/** Keys for the `when` clauses of the manifest. */
export const contextKeys = {
  /** True as long as the extension is active. */
  active: 'syncWaves.active',
  /** What the tree view shows, see `ViewState`. */
  viewState: 'syncWaves.viewState',
  grouping: 'syncWaves.tree.grouping',
  filtered: 'syncWaves.tree.filtered',
  onlyFindings: 'syncWaves.tree.onlyFindings',
} as const;
