import type { TreeScalar } from '../render/kustomize/tree.ts';
import type { Place } from '../text/place.ts';
import type { TextSource } from './need.ts';

/** A part of a scalar's text. */
export interface TextPart {
  readonly text: string;
  /** Where it begins in the text of the scalar. */
  readonly at: number;
}

/**
 * Where a part of a scalar stands in its file: exactly, where the scalar is written as it is read; else the occurrence
 * of the same number in its source; else the whole scalar. Undefined where no file set it.
 */
export function placeOfText(scalar: TreeScalar, part: TextPart, files: TextSource): Place | undefined {
  const place = scalar.origin?.place;
  if (!place) return undefined;
  const { start, end } = place.range;
  const quote = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  if (scalar.style !== 'literal' && end - start === scalar.text.length + 2 * quote) {
    return spanAt(place, start + quote + part.at, part);
  }
  const written = files.text(place.path)?.slice(start, end);
  const at = written === undefined ? -1 : nthIndex(written, part.text, countBefore(scalar.text, part));
  return at < 0 ? place : spanAt(place, start + at, part);
}

function spanAt({ path }: Place, start: number, { text }: TextPart): Place {
  return { path, range: { start, end: start + text.length } };
}

function countBefore(whole: string, { text, at }: TextPart): number {
  let count = 0;
  for (let next = whole.indexOf(text); next >= 0 && next < at; next = whole.indexOf(text, next + 1))
    count += 1;
  return count;
}

/** Where a text occurs for the nth time; the last time where it occurs less often. */
function nthIndex(whole: string, text: string, count: number): number {
  let found = whole.indexOf(text);
  for (let left = count; left > 0 && found >= 0; left -= 1) {
    const next = whole.indexOf(text, found + 1);
    if (next < 0) return found;
    found = next;
  }
  return found;
}
