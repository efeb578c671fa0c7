import type { UnreadableReason } from '../core/facts/describeUnread.ts';
import type { DirectoryEntry } from '../core/render/sourceFiles.ts';
import type { FilePath } from '../core/text/place.ts';

/** What the server needs of the machine it runs on. Node's is in `server/src/node`. */
export interface ServerHost {
  /** The files of some folders as they are found from now on; opened again when folders or rules change. */
  openWorkspace(options: WorkspaceOptions): WorkspaceFiles;
  /** The folder of the Git checkout that a file lies in; undefined outside of one. */
  repositoryOf(path: FilePath): FilePath | undefined;
  /** Lets waiting messages in before long work goes on. */
  pause(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly folders: readonly FilePath[];
  /** Globs relative to a folder whose files and directories are left out (`files.exclude`). */
  readonly exclude: readonly string[];
}

/** The files on disk of all workspace folders. Nothing outside of them is ever read, whatever a path or link says. */
export interface WorkspaceFiles {
  /** Every file to index, directory by directory, so that the caller can pause in between. */
  discover(): Iterable<FilePath>;
  /** Whether `discover` would yield the path if it existed. */
  accepts(path: FilePath): boolean;
  readText(path: FilePath): FileText;
  /**
   * Sorted by name, without what is ignored: Git has no such files, so Argo CD sees none. Undefined when there is no
   * such directory inside the workspace.
   */
  listDirectory(path: FilePath): readonly DirectoryEntry[] | undefined;
}

/** A file's text without byte order mark, or why there is none. */
export type FileText = { readonly text: string } | { readonly problem: FileProblem };

export type FileProblem = 'missing' | UnreadableReason;
