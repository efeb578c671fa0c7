import { isPlainString } from '../yaml/scalarType.ts';

export type Quotes = 'single' | 'double';

/** Text that reads as the same string with any reader, without quotes, in block style and (no commas) in flow. */
const plainInFlow = /^[A-Za-z0-9_/](?:[\w ./@+*-]*[\w/])?$/;
const plainInBlock = /^[A-Za-z0-9_/](?:[\w ,./@+*-]*[\w/])?$/;

/** Writes a string in quotes. Single quotes can't hold line breaks and control characters: those get double ones. */
export function quoteScalar(value: string, quotes: Quotes): string {
  if (quotes === 'single' && !/[\p{Cc}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  // JSON's escapes are all escapes of YAML too; the line separators it leaves alone are none of its concern.
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('\u007f', '\\u007f');
}

/** Writes a string without quotes where it stays a string, else in double quotes. */
export function plainOrQuoted(value: string, place: { readonly inFlow: boolean }): string {
  const pattern = place.inFlow ? plainInFlow : plainInBlock;
  return pattern.test(value) && isPlainString(value) ? value : quoteScalar(value, 'double');
}
