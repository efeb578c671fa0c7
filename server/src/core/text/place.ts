import type { TextRange } from './textRange.ts';

/**
 * Absolute, decoded, `/`-separated path of a file or directory (`/repo/apps/a b.yaml`, `/c:/repo/x.yaml`).
 * Hosts map it to and from URIs; the core only joins and compares it.
 */
export type FilePath = string;

/** A span of one file. */
export interface Place {
  readonly path: FilePath;
  readonly range: TextRange;
}
