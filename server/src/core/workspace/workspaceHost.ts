import type { DirectoryEntry } from '../render/sourceFiles.ts';
import type { FilePath } from '../text/place.ts';

/**
 * What the core needs from outside. All answers are synchronous, belong to this moment, and never throw: what can't
 * be read isn't there.
 */
export interface WorkspaceHost {
  /** The workspace folders. One that lies inside another one is not searched twice. */
  readonly folders: readonly FilePath[];
  /**
   * The current text of a file inside a folder, also of one that discovery left out: the editor's where it is open,
   * else the disk's. Where it differs from the text last given to `Workspace.apply`, the change has to follow.
   */
  readText(path: FilePath): string | undefined;
  /** What is directly in a directory, in any order; undefined when there is no such directory. */
  listDirectory(path: FilePath): readonly DirectoryEntry[] | undefined;
  /** Hears of a rule that threw, which is a mistake of ours, and of what it looked at. Without it, the error is thrown. */
  ruleFailed?(failure: { readonly rule: string; readonly subject: string; readonly error: unknown }): void;
}
