import type { TextEdit } from '../text/textEdit.ts';
import type { TextRange } from '../text/textRange.ts';

/** A stretch of the original text that is still there, or text that an edit brought in. */
type Piece = { readonly kept: TextRange } | { readonly added: string };

/**
 * A text under a series of edits, each computed for the text as the ones before left it. In the end they are one list
 * of edits of the original text that do not overlap.
 */
export class EditedText {
  readonly #original: string;
  #pieces: readonly Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ kept: { start: 0, end: original.length } }];
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Where a stretch of the original text is now; undefined when an edit has changed something inside it. */
  locate(range: TextRange): TextRange | undefined {
    let offset = 0;
    for (const piece of this.#pieces) {
      if ('kept' in piece && range.start >= piece.kept.start && range.end <= piece.kept.end) {
        const moved = offset - piece.kept.start;
        return { start: range.start + moved, end: range.end + moved };
      }
      offset += lengthOf(piece);
    }
    return undefined;
  }

  apply(edits: readonly TextEdit[]): void {
    // From the end, so that the earlier ranges stay right; the sort keeps the order of insertions at one place.
    const sorted = edits.toSorted((left, right) => left.range.start - right.range.start);
    for (const edit of sorted.toReversed()) this.#replace(edit);
  }

  /** All edits so far, as edits of the original text. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let keptTo = 0;
    let newText = '';
    const end: Piece = { kept: { start: this.#original.length, end: this.#original.length } };
    for (const piece of [...this.#pieces, end]) {
      if ('added' in piece) {
        newText += piece.added;
        continue;
      }
      const range = { start: keptTo, end: piece.kept.start };
      if (newText !== '' || range.start < range.end) edits.push({ range, newText });
      keptTo = piece.kept.end;
      newText = '';
    }
    return edits;
  }

  #replace({ range, newText }: TextEdit): void {
    const before = this.#cut(0, range.start);
    const after = this.#cut(range.end, Number.POSITIVE_INFINITY);
    this.#pieces = [...before, ...(newText === '' ? [] : [{ added: newText }]), ...after];
  }

  /** The pieces between two offsets of the text as it is now, split at both ends. */
  #cut(start: number, end: number): Piece[] {
    let offset = 0;
    return this.#pieces.flatMap((piece) => {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, lengthOf(piece));
      offset += lengthOf(piece);
      return from < to ? [slicePiece(piece, from, to)] : [];
    });
  }

  #textOf(piece: Piece): string {
    return 'kept' in piece ? this.#original.slice(piece.kept.start, piece.kept.end) : piece.added;
  }
}

function lengthOf(piece: Piece): number {
  return 'kept' in piece ? piece.kept.end - piece.kept.start : piece.added.length;
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  if ('added' in piece) return { added: piece.added.slice(from, to) };
  return { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
}
