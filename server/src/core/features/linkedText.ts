import type { Place } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';

/** A plain text of which some parts lead to places in files. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

export interface TextLink {
  /** In the text that the link is a part of. */
  readonly range: TextRange;
  readonly place: Place;
}

/** A part of a line: plain text, or one that leads somewhere. Line breaks of file contents become spaces. */
export type Fragment = string | { readonly text: string; readonly place: Place };

export type Line = readonly Fragment[];

/** Puts lines together. */
export function joinLines(lines: readonly Line[]): LinkedText {
  let text = '';
  const links: TextLink[] = [];
  for (const line of lines) {
    for (const fragment of line) {
      const start = text.length;
      text += oneLine(typeof fragment === 'string' ? fragment : fragment.text);
      if (typeof fragment !== 'string')
        links.push({ range: { start, end: text.length }, place: fragment.place });
    }
    text += '\n';
  }
  return { text, links };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
