import type { FilePath } from '../core/text/place.ts';

/** A file that is to be read. What a walk has found is known to belong to the index; the rest has to be checked. */
export interface QueuedFile {
  readonly path: FilePath;
  readonly origin: 'walk' | 'change';
}

/** The files that wait to be read: those that have changed, then those that a walk through the workspace finds. */
export class FileQueue {
  readonly #changed = new Set<FilePath>();
  readonly #indexed = new Set<FilePath>();
  #walk: Iterator<FilePath> | undefined;
  #found = new Set<FilePath>();

  /** True until the walk is over and all that it found was taken. */
  get isWalking(): boolean {
    return this.#walk !== undefined;
  }

  get isEmpty(): boolean {
    return this.#walk === undefined && this.#changed.size === 0;
  }

  /** How many files are in the index. */
  get size(): number {
    return this.#indexed.size;
  }

  add(path: FilePath): void {
    this.#changed.add(path);
  }

  /** Adds all that is in the index. */
  addIndexed(): void {
    for (const path of this.#indexed) this.#changed.add(path);
  }

  /** Adds what is found and not in the index yet; at the end, also what is in the index and was not found. */
  startWalk(files: Iterable<FilePath>): void {
    this.#walk = files[Symbol.iterator]();
    this.#found = new Set();
  }

  /** The next file to read, which is no longer waiting then. */
  take(): QueuedFile | undefined {
    for (const path of this.#changed) {
      this.#changed.delete(path);
      return { path, origin: 'change' };
    }
    return this.#walk === undefined ? undefined : this.#takeFromWalk(this.#walk);
  }

  /** To be told of every file that was read: whether it is in the index now. */
  note(path: FilePath, state: 'indexed' | 'absent'): void {
    if (state === 'indexed') this.#indexed.add(path);
    else this.#indexed.delete(path);
  }

  /** The indexed files that are, or lie anywhere below, one of the paths. */
  indexedUnder(paths: ReadonlySet<FilePath>): readonly FilePath[] {
    if (paths.size === 0) return [];
    return [...this.#indexed].filter((path) => isUnder(path, paths));
  }

  #takeFromWalk(walk: Iterator<FilePath>): QueuedFile | undefined {
    for (let step = walk.next(); step.done !== true; step = walk.next()) {
      this.#found.add(step.value);
      if (!this.#indexed.has(step.value)) return { path: step.value, origin: 'walk' };
    }
    this.#walk = undefined;
    for (const path of this.#indexed) if (!this.#found.has(path)) this.#changed.add(path);
    this.#found = new Set();
    return this.take();
  }
}

function isUnder(path: FilePath, parents: ReadonlySet<FilePath>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (parents.has(path.slice(0, end))) return true;
  }
  return false;
}
