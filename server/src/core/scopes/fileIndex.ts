import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { FileShape } from './fileShape.ts';
import { Layout } from './layout.ts';

/**
 * The shapes of all files, kept current file by file, and the layout that follows from them. The layout is the same
 * object until something changes that can change which scopes there are.
 */
export class FileIndex {
  readonly #shapes = new Map<FilePath, FileShape>();
  /** How many indexed files, and directories with such files, are directly in a directory. */
  readonly #entryCounts = new Map<FilePath, number>();
  #layout: Layout | undefined;

  get layout(): Layout {
    this.#layout ??= new Layout(this.#shapes);
    return this.#layout;
  }

  set(shape: FileShape): void {
    const previous = this.#shapes.get(shape.path);
    this.#shapes.set(shape.path, shape);
    if (!previous) this.#add(shape.path);
    if (previous?.signature !== shape.signature) this.#layout = undefined;
  }

  delete(path: FilePath): void {
    if (!this.#shapes.delete(path)) return;
    this.#remove(path);
    this.#layout = undefined;
  }

  /** Whether some indexed file lies in the directory or below it. */
  hasDirectory(directory: FilePath): boolean {
    return this.#entryCounts.has(directory);
  }

  #add(path: FilePath): void {
    const directory = dirname(path);
    const count = this.#entryCounts.get(directory);
    this.#entryCounts.set(directory, (count ?? 0) + 1);
    if (count === undefined && directory !== path) this.#add(directory);
  }

  #remove(path: FilePath): void {
    const directory = dirname(path);
    const count = this.#entryCounts.get(directory) ?? 0;
    if (count > 1) {
      this.#entryCounts.set(directory, count - 1);
      return;
    }
    this.#entryCounts.delete(directory);
    if (directory !== path) this.#remove(directory);
  }
}
