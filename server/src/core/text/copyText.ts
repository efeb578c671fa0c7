import { wellKnownTexts } from './wellKnownTexts.ts';

/** V8 copies shorter slices anyway. */
const shortestView = 13;

/**
 * The same text in memory of its own. A longer piece cut out of a file's text is only a view that keeps the whole
 * text alive; facts outlive their text, so their strings are copied, and those that stand everywhere are shared.
 */
export function copyText(text: string): string {
  const shared = wellKnownTexts.get(text);
  if (shared !== undefined) return shared;
  return text.length < shortestView ? text : ` ${text}`.slice(1);
}

/** The same plain data with every string copied. */
export function copyPlain<T>(value: T): T {
  return copyValue(value) as T;
}

function copyValue(value: unknown): unknown {
  if (typeof value === 'string') return copyText(value);
  if (Array.isArray(value)) return value.map(copyValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [copyText(key), copyValue(field)]));
}
