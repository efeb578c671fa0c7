import { applyTextEdits } from '../edit/applyTextEdits.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { findComments } from '../yaml/findComments.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { lineStart, nextLine, skipSpaces } from '../yaml/sourceText.ts';

export interface PlacedComment {
  /** From `#` to the end of the line. */
  readonly text: string;
  /** It stands above the first object of the file. */
  readonly isInFront: boolean;
  /** What stands on its line before it; empty for a line of its own. */
  readonly behind: string;
}

/** A YAML text without those comments that are not kept. A comment on a line of its own takes the line with it. */
export function removeComments(text: string, isKept: (comment: PlacedComment) => boolean): string {
  const roots = readYaml(text).documents.flatMap(({ root }) => root ?? []);
  const start = roots[0]?.range.start ?? text.length;
  const edits = findComments(text, { start: 0, end: text.length }, roots).flatMap((range): TextEdit[] => {
    const from = lineStart(text, range.start);
    const behind = text.slice(from, range.start).trimEnd();
    const comment = {
      text: text.slice(range.start, range.end).trimEnd(),
      isInFront: range.start < start,
      behind,
    };
    if (isKept(comment)) return [];
    if (skipSpaces(text, from) !== range.start)
      return [{ range: { start: from + behind.length, end: range.end }, newText: '' }];
    return [{ range: { start: from, end: nextLine(text, range.start) }, newText: '' }];
  });
  const removed = applyTextEdits(text, edits);
  // Blank lines that set a comment apart from the first object set nothing apart any more.
  return edits.length === 0 ? text : removed.replace(/^(---[ \t]*\r?\n)?(?:[ \t]*\r?\n)+/, '$1');
}
