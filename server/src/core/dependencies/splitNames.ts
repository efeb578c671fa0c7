import type { Located } from '../manifest/manifest.ts';
import type { Place } from '../text/place.ts';
import type { ScalarStyle } from '../yaml/yamlNode.ts';

/** A scalar of a file: its value, the span of its text, and how it is written. */
export interface LocatedScalar {
  readonly value: string;
  readonly style: ScalarStyle;
  readonly place: Place;
}

/** Blanks inside of a template expression separate nothing. */
const oneName = /(?:\{\{.*?\}\}|[^,\s])+/g;

/**
 * The names of a list separated by commas or blanks, each with its own span. In text that is written with escapes or
 * over several lines, the span of a name is that of the whole value.
 */
export function splitNames({ value, style, place }: LocatedScalar): readonly Located<string>[] {
  const { start, end } = place.range;
  const quote = style === 'plain' ? 0 : 1;
  const isAsWritten = end - start === value.length + 2 * quote;
  return [...value.matchAll(oneName)].map(({ 0: name, index }) => {
    const at = start + quote + index;
    return { value: name, range: isAsWritten ? { start: at, end: at + name.length } : place.range };
  });
}
