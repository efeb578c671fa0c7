import type { Finding } from '../rules/finding.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from './model.ts';

/** The model and what the rules say of it. Equal inputs give the previous snapshot object again. */
export interface Snapshot {
  readonly model: Model;
  /** The findings of every file that has any, sorted by place. The map holds no empty lists. */
  readonly findings: ReadonlyMap<FilePath, readonly Finding[]>;
}

/** A file's new text; undefined when it is gone. */
export interface FileChange {
  readonly path: FilePath;
  readonly text: string | undefined;
}
