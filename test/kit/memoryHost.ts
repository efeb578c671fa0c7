import type { DirectoryEntry } from '../../server/src/core/render/sourceFiles.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import type { FileChange } from '../../server/src/core/workspace/snapshot.ts';
import type { WorkspaceHost } from '../../server/src/core/workspace/workspaceHost.ts';

/** A workspace in memory. Change `files` before the change is given to the workspace, as an editor would. */
export class MemoryHost implements WorkspaceHost {
  readonly folders: readonly FilePath[];
  readonly files: Map<FilePath, string>;

  constructor(folders: readonly FilePath[], files: Iterable<readonly [FilePath, string]>) {
    this.folders = folders;
    this.files = new Map(files);
  }

  /** Writes a file, or deletes it, and returns the change for `Workspace.apply`. */
  write(path: FilePath, text: string | undefined): FileChange {
    if (text === undefined) this.files.delete(path);
    else this.files.set(path, text);
    return { path, text };
  }

  readText(path: FilePath): string | undefined {
    return this.files.get(path);
  }

  listDirectory(directory: FilePath): readonly DirectoryEntry[] | undefined {
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(`${directory}/`)) continue;
      const [name = '', ...below] = path.slice(directory.length + 1).split('/');
      entries.set(name, { name, kind: below.length > 0 ? 'directory' : 'file' });
    }
    return entries.size > 0 ? [...entries.values()] : undefined;
  }
}
