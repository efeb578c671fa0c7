import { copyText } from '../text/copyText.ts';
import type { TextRange } from '../text/textRange.ts';
import type { OrderComment } from './manifest.ts';

const strictForm = /^#\s*(after|before):[ \t]*(\S.*)$/;
const applicationName = /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;

/**
 * Reads `# after: a, namespace/b` or `# before: c`, one result per name. A list with anything else in it is an
 * ordinary comment: nothing of it counts.
 */
export function readOrderComment(text: string, comment: TextRange): readonly OrderComment[] {
  const written = text.slice(comment.start, comment.end).trimEnd();
  const match = strictForm.exec(written);
  const list = match?.[2];
  if (match?.[1] === undefined || list === undefined) return [];
  const relation = match[1] as OrderComment['relation'];
  const names = splitList(list, comment.start + written.length - list.length);
  return names.every(({ value }) => applicationName.test(value))
    ? names.map((name) => ({ relation, name }))
    : [];
}

function splitList(list: string, offset: number): OrderComment['name'][] {
  return [...list.matchAll(/[^,]+/g)].map((part) => {
    const value = part[0].trim();
    const start = offset + part.index + part[0].indexOf(value);
    return { value: copyText(value), range: { start, end: start + value.length } };
  });
}
