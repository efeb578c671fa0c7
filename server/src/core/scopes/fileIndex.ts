import type { ManifestAddress } from '../manifest/manifest.ts';
import { samePlain } from '../render/kustomize/samePlain.ts';
import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { FileShape, NamedSource } from './fileShape.ts';
import { Layout } from './layout.ts';

/** The sources that name repositories, and what tells whether they name this one. */
export interface NamedRepositories {
  readonly sources: readonly { readonly file: FilePath; readonly source: NamedSource }[];
  hasDirectory(path: FilePath): boolean;
}

/**
 * The shapes of all files, kept current file by file, and the layout that follows from them. The layout is the same
 * object until something changes that can change which scopes there are.
 */
export class FileIndex {
  readonly #shapes = new Map<FilePath, FileShape>();
  /** How many indexed files, and directories with such files, are directly in a directory. */
  readonly #entryCounts = new Map<FilePath, number>();
  #layout: Layout | undefined;
  #named: NamedRepositories | undefined;
  #clusterSecrets: readonly ManifestAddress[] | undefined;

  get layout(): Layout {
    this.#layout ??= new Layout(this.#shapes);
    return this.#layout;
  }

  /** The same object until a source, or a directory, comes or goes. */
  get namedRepositories(): NamedRepositories {
    this.#named ??= {
      sources: [...this.#shapes.values()].flatMap(({ path: file, sources }) =>
        sources.map((source) => ({ file, source })),
      ),
      hasDirectory: (path) => this.hasDirectory(path),
    };
    return this.#named;
  }

  /** The Secrets that declare clusters, in the order of their files; the same list until one comes or goes. */
  get clusterSecrets(): readonly ManifestAddress[] {
    this.#clusterSecrets ??= [...this.#shapes.values()]
      .filter(({ clusterSecrets }) => clusterSecrets.length > 0)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap(({ clusterSecrets }) => clusterSecrets);
    return this.#clusterSecrets;
  }

  set(shape: FileShape): void {
    const previous = this.#shapes.get(shape.path);
    this.#shapes.set(shape.path, shape);
    if (!previous) this.#add(shape.path);
    if (previous?.signature !== shape.signature) this.#layout = undefined;
    if (!samePlain(previous?.sources ?? [], shape.sources)) this.#named = undefined;
    if (!samePlain(previous?.clusterSecrets ?? [], shape.clusterSecrets)) this.#clusterSecrets = undefined;
  }

  delete(path: FilePath): void {
    if ((this.#shapes.get(path)?.clusterSecrets ?? []).length > 0) this.#clusterSecrets = undefined;
    if (!this.#shapes.delete(path)) return;
    this.#remove(path);
    this.#layout = undefined;
    this.#named = undefined;
  }

  /** Whether some indexed file lies in the directory or below it. */
  hasDirectory(directory: FilePath): boolean {
    return this.#entryCounts.has(directory);
  }

  #add(path: FilePath): void {
    const directory = dirname(path);
    const count = this.#entryCounts.get(directory);
    this.#entryCounts.set(directory, (count ?? 0) + 1);
    if (count !== undefined) return;
    this.#named = undefined;
    if (directory !== path) this.#add(directory);
  }

  #remove(path: FilePath): void {
    const directory = dirname(path);
    const count = this.#entryCounts.get(directory) ?? 0;
    if (count > 1) {
      this.#entryCounts.set(directory, count - 1);
      return;
    }
    this.#entryCounts.delete(directory);
    this.#named = undefined;
    if (directory !== path) this.#remove(directory);
  }
}
