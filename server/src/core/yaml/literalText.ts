import type { TextRange } from '../text/textRange.ts';

/** Finds a part of the text of a literal block scalar in the file again. */
export type LocatePart = (part: TextRange) => TextRange;

/**
 * How the text of a literal block (`|`) lies in its file: each line stands there behind the same indentation. Undefined
 * for every other way to write a text, where escapes and folding move the offsets.
 *
 * @param written the scalar as it stands in the file
 * @param start the offset of `written` in the file
 * @param text what it says
 */
export function locateInLiteral(written: string, start: number, text: string): LocatePart | undefined {
  const [header = '', ...lines] = written.split('\n');
  if (!/^\|[+-]?[ \t]*(?:#.*)?\r?$/.test(header)) return undefined;
  const starts = lineStarts(lines, text.split('\n'), start + header.length + 1);
  return starts && ((part) => ({ start: locate(part.start, starts), end: locate(part.end, starts) }));
}

/** Where a line starts in the text, and in the file. */
interface LineStart {
  readonly inner: number;
  readonly outer: number;
}

/** Undefined where a line in the file is not the line of the text behind the indentation. */
function lineStarts(
  written: readonly string[],
  lines: readonly string[],
  start: number,
): readonly LineStart[] | undefined {
  const indent = /^ */.exec(written.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const starts: LineStart[] = [];
  let [inner, outer] = [0, start];
  for (const [index, line] of lines.entries()) {
    const source = written[index] ?? '';
    if (source.replace(/\r$/, '').slice(indent) !== line) return undefined;
    starts.push({ inner, outer: outer + indent });
    inner += line.length + 1;
    outer += source.length + 1;
  }
  return starts;
}

function locate(offset: number, starts: readonly LineStart[]): number {
  const line = starts.findLast(({ inner }) => inner <= offset);
  return line ? line.outer + offset - line.inner : offset;
}
