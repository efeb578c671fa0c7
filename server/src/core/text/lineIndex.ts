/** A zero-based line and UTF-16 column, as editors count. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets of one text and line positions. A line ends with LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #lineStarts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#lineStarts = findLineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    const line = this.#lineOf(inside);
    return { line, character: inside - this.#startOf(line) };
  }

  /** The offset of a position; columns behind the line's end stay before the next line's first character. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#lineStarts.length) return this.#length;
    const start = this.#startOf(position.line);
    const next = this.#lineStarts[position.line + 1] ?? this.#length;
    return Math.min(start + Math.max(position.character, 0), next);
  }

  #startOf(line: number): number {
    return this.#lineStarts[line] ?? this.#length;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charCodeAt(offset);
    if (
      character === lineFeed ||
      (character === carriageReturn && text.charCodeAt(offset + 1) !== lineFeed)
    ) {
      starts.push(offset + 1);
    }
  }
  return starts;
}

const lineFeed = 10;
const carriageReturn = 13;
