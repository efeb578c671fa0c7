import type { Place } from '../text/place.ts';

/** Makes a link to a place in a file. The label is Markdown already, and so is the answer. */
export type Link = (place: Place, label: string) => string;

/**
 * Text of a file as Markdown that shows exactly this text: no emphasis, no link, no image, no HTML and no icon of VS
 * Code (`$(error)`) comes out of it. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#~&]|\$(?=\()|:(?=\/\/)/g, '\\$&')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** Text of a file as a code span. */
export function codeSpan(text: string): string {
  const content = oneLine(text);
  const longestRun = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return longestRun > 0 || content.trim() === '' ? `${fence} ${content} ${fence}` : fence + content + fence;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
