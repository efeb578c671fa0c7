import type { DirectoryEntry } from '../render/sourceFiles.ts';
import { basename, dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { FileChange } from './snapshot.ts';
import type { WorkspaceHost } from './workspaceHost.ts';

/** A host as it would be if some files had other texts. */
export class SupposedHost implements WorkspaceHost {
  readonly #host: WorkspaceHost;
  #texts: ReadonlyMap<FilePath, string | undefined> = new Map();

  constructor(host: WorkspaceHost) {
    this.#host = host;
  }

  get folders(): readonly FilePath[] {
    return this.#host.folders;
  }

  /** Replaces what was supposed before. */
  suppose(changes: readonly FileChange[]): void {
    this.#texts = new Map(changes.map(({ path, text }) => [path, text]));
  }

  readText(path: FilePath): string | undefined {
    return this.#texts.has(path) ? this.#texts.get(path) : this.#host.readText(path);
  }

  /** New files are in their directories; that some may be new too matters to nobody. */
  listDirectory(path: FilePath): readonly DirectoryEntry[] | undefined {
    const listed = this.#host.listDirectory(path);
    const known = new Set(listed?.map(({ name }) => name));
    const added = [...this.#texts].flatMap(([file, text]): DirectoryEntry[] => {
      const isNew = text !== undefined && dirname(file) === path && !known.has(basename(file));
      return isNew ? [{ name: basename(file), kind: 'file' }] : [];
    });
    return added.length > 0 ? [...(listed ?? []), ...added] : listed;
  }

  ruleFailed(failure: Parameters<NonNullable<WorkspaceHost['ruleFailed']>>[0]): void {
    if (!this.#host.ruleFailed) throw failure.error;
    this.#host.ruleFailed(failure);
  }
}
