/** A half-open span `[start, end)` of UTF-16 offsets in one text. Lines and columns exist only at the edges. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
