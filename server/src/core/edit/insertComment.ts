import { lineEnd, lineStart, skipSpaces } from '../yaml/sourceText.ts';
import { lineBreakAt } from './lineBreak.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';

/** Plans an own-line comment above the line of `offset`, indented like it. Inside a scalar there is no such place. */
export function planInsertComment(
  context: EditContext,
  offset: number,
  comment: string,
): PlannedEdit | undefined {
  if (/[\r\n]/.test(comment)) return undefined;
  const { text, yaml } = context;
  const start = lineStart(text, offset);
  const indentation = text.slice(start, Math.min(skipSpaces(text, start), lineEnd(text, start)));
  const line = comment.startsWith('#') ? comment : `# ${comment}`;
  const newText = `${indentation}${line}${lineBreakAt(text, offset)}`;
  return {
    edits: [{ range: { start, end: start }, newText }],
    expected: yaml.documents.map(({ root }) => root),
  };
}
