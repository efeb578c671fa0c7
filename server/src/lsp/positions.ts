import type { Position, Range } from '../protocol/types.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import type { FilePath, Place } from '../core/text/place.ts';
import type { TextRange } from '../core/text/textRange.ts';

/** Converts between the offsets of the core and the positions of the editor, for the texts in force. */
export class Positions {
  readonly #textOf: (path: FilePath) => string | undefined;
  readonly #indexes = new Map<FilePath, LineIndex>();

  constructor(textOf: (path: FilePath) => string | undefined) {
    this.#textOf = textOf;
  }

  rangeOf({ path, range }: Place): Range {
    const index = this.#indexOf(path);
    return { start: index.positionAt(range.start), end: index.positionAt(range.end) };
  }

  offsetsOf(path: FilePath, range: Range): TextRange {
    return { start: this.offsetOf(path, range.start), end: this.offsetOf(path, range.end) };
  }

  offsetOf(path: FilePath, position: Position): number {
    return this.#indexOf(path).offsetAt(position);
  }

  /** To be called for every file whose text has changed. */
  forget(path: FilePath): void {
    this.#indexes.delete(path);
  }

  #indexOf(path: FilePath): LineIndex {
    const known = this.#indexes.get(path);
    if (known !== undefined) return known;
    const index = new LineIndex(this.#textOf(path) ?? '');
    this.#indexes.set(path, index);
    return index;
  }
}
