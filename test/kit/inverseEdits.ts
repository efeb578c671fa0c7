import type { TextEdit } from '../../server/src/core/text/textEdit.ts';

/** The edits that an editor makes to undo others, for the text that these leave. */
export function inverseEdits(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return edits
    .toSorted((one, other) => one.range.start - other.range.start)
    .map(({ range, newText }) => {
      const start = range.start + moved;
      moved += newText.length - (range.end - range.start);
      return {
        range: { start, end: start + newText.length },
        newText: before.slice(range.start, range.end),
      };
    });
}
