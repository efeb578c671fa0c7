import { lineEnd, lineStart, nextLine } from '../yaml/sourceText.ts';

/** The line break that the lines around `offset` end with: the one behind it, else the one before it, else LF. */
export function lineBreakAt(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  if (end < text.length) return text.slice(end, nextLine(text, end));
  const start = lineStart(text, offset);
  return /\r?\n$|\r$/.exec(text.slice(0, start))?.[0] ?? '\n';
}
