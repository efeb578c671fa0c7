import type { TextEdit } from '../text/textEdit.ts';

/** The text with edits applied that were computed for it. They may come in any order, but never overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((left, right) => left.range.start - right.range.start);
  let result = '';
  let at = 0;
  for (const { range, newText } of sorted) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
