import type { ServerStatus } from '../serverStatus.ts';

/** Why the tree is empty, or that it isn't: decides which welcome text the view shows. */
export type ViewState = 'indexing' | 'empty' | 'filtered' | 'stopped' | 'ready';

export interface ViewContent {
  readonly status: ServerStatus;
  /** How many nodes the tree has at its top. */
  readonly roots: number;
  /** The tree has arrived at least once since the server started. */
  readonly isLoaded: boolean;
  readonly isFiltered: boolean;
}

export function viewState({ status, roots, isLoaded, isFiltered }: ViewContent): ViewState {
  if (status.phase === 'stopped') return 'stopped';
  if (roots > 0) return 'ready';
  if (status.phase === 'indexing' || !isLoaded) return 'indexing';
  return isFiltered ? 'filtered' : 'empty';
}
