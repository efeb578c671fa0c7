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
  /** How many files lie in a directory or below it. */
  readonly #fileCounts = new Map<FilePath, number>();
  #layout: Layout | undefined;

  get layout(): Layout {
    this.#layout ??= new Layout(this.#shapes);
    return this.#layout;
  }

  set(shape: FileShape): void {
    const previous = this.#shapes.get(shape.path);
    this.#shapes.set(shape.path, shape);
    if (!previous) this.#count(shape.path, 1);
    if (previous?.signature !== shape.signature) this.#layout = undefined;
  }

  delete(path: FilePath): void {
    if (!this.#shapes.delete(path)) return;
    this.#count(path, -1);
    this.#layout = undefined;
  }

  /** Whether some indexed file lies in the directory or below it. */
  hasDirectory(directory: FilePath): boolean {
    return this.#fileCounts.has(directory);
  }

  #count(path: FilePath, step: number): void {
    for (let at = dirname(path); ; at = dirname(at)) {
      const count = (this.#fileCounts.get(at) ?? 0) + step;
      if (count === 0) this.#fileCounts.delete(at);
      else this.#fileCounts.set(at, count);
      if (at === dirname(at)) return;
    }
  }
}
