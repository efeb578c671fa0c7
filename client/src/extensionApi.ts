import type { TreeParams, TreeResult } from '../../server/src/protocol/types.ts';

/** What `activate()` returns: for tests and for other extensions. */
export interface ExtensionApi {
  /** Resolves as soon as the index of the workspace is complete; rejects when the server has stopped for good. */
  ready(): Promise<void>;
  /** The tree, once the index is complete. By default grouped by scope and unfiltered, whatever the view shows. */
  tree(params?: Partial<TreeParams>): Promise<TreeResult>;
  /** The newest lines of the output channel, oldest first, each with its level in front: `info: …`. */
  log(): readonly string[];
}
