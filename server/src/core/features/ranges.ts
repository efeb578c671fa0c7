import type { TextRange } from '../text/textRange.ts';

/** Whether an offset is in a range or directly behind it: a cursor there still means the word. */
export function contains({ start, end }: TextRange, offset: number): boolean {
  return offset >= start && offset <= end;
}

/** Whether two ranges have a point in common; that may be the end of one and the start of the other. */
export function touches(one: TextRange, other: TextRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
