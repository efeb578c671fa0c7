import type { TextRange } from '../text/textRange.ts';

/** The offset of the first character at or behind `offset` that is neither white space, line break nor comment. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === hash) at = lineEnd(text, at);
    else if (!isBlank(character)) return at;
    else at += 1;
  }
  return text.length;
}

/** The offset of the first character at or behind `offset` that is neither space nor tab. */
export function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  return at;
}

/** The offset of the line break that ends the line of `offset`, or the text's length. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset behind the line break of the line of `offset`, or the text's length. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** The offset of the first character of the line of `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at -= 1;
  return at === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : at;
}

/**
 * Where a block scalar ends: behind its last line that is not blank, before the line break; with `keep` (`|+`) the
 * blank lines belong to it too. `header` is the end of `|` with its indicators, `contentEnd` where the reader stopped.
 */
export function blockScalarEnd(text: string, header: TextRange, contentEnd: number): number {
  const keep = text.slice(header.start, header.end).includes('+');
  let at = contentEnd;
  if (keep) return Math.max(header.end, beforeLineBreak(text, at));
  while (at > header.end && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return Math.max(header.end, Math.min(lineEnd(text, at), contentEnd));
}

/** The header of the block scalar at `offset`: `|` or `>` with indentation and chomping indicators. */
export function blockScalarHeader(text: string, offset: number): TextRange {
  let end = offset + 1;
  while (end < text.length && '+-0123456789'.includes(text.charAt(end))) end += 1;
  return { start: offset, end };
}

/**
 * The extent of a document that starts at `start` and whose content ends at `contentEnd`. Markers, directives and the
 * byte order mark stay outside, comments inside.
 */
export function documentRange(text: string, start: number, contentEnd: number): TextRange {
  let at = Math.max(start, contentEnd);
  if (at !== lineStart(text, at) || at === start) at = nextLine(text, at);
  while (at < text.length && !isMarker(text, at, '---') && !isMarker(text, at, '...'))
    at = nextLine(text, at);
  return { start, end: at };
}

/** Where a document starts, behind its `---` if it has one; `from` is the end of the document before it, or 0. */
export function documentStart(text: string, from: number): number {
  let start = from === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : from;
  let at = start;
  while (at < text.length) {
    if (isMarker(text, at, '---')) return at + 3;
    const next = nextLine(text, at);
    if (isMarker(text, at, '...')) start = next;
    else if (text.charAt(at) !== '%' && hasContent(text, at)) return start;
    at = next;
  }
  return start;
}

/** Whether the line that starts at `at` holds more than blanks and a comment. */
function hasContent(text: string, at: number): boolean {
  const first = skipSpaces(text, at);
  return first < lineEnd(text, at) && text.charCodeAt(first) !== hash;
}

function isMarker(text: string, at: number, marker: string): boolean {
  if (!text.startsWith(marker, at)) return false;
  return at + 3 >= text.length || isBlank(text.charCodeAt(at + 3));
}

function beforeLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset - 2)) return offset - 2;
  return isLineBreak(text.charCodeAt(offset - 1)) ? offset - 1 : offset;
}

export function isBlank(character: number): boolean {
  return character === 32 || character === 9 || isLineBreak(character);
}

export function isLineBreak(character: number): boolean {
  return character === 10 || character === 13;
}

const hash = 35;
const byteOrderMark = 0xfeff;
