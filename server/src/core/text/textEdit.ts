import type { TextRange } from './textRange.ts';

/** Replaces `range` of the text it was computed for by `newText`. Edits of one list never overlap. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}
