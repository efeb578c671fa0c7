import type { Summary } from '../../server/src/protocol/types.ts';

/** What the views say about the server and its index. */
export type ServerStatus =
  /** Starting, or reading the workspace; the summary counts what has been read so far. */
  | { readonly phase: 'indexing'; readonly summary: Summary | undefined }
  | { readonly phase: 'ready'; readonly summary: Summary }
  /** Not running, and not about to start by itself. */
  | { readonly phase: 'stopped' };

/** The status after the server has sent a summary. */
export function statusOf(summary: Summary): ServerStatus {
  return { phase: summary.state, summary };
}
