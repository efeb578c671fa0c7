import type { Locale } from '../l10n/locale.ts';
import type { TextRange } from '../text/textRange.ts';

/** What a report in a document is about. Its first marker says so, so that whoever refreshes it writes the same one. */
export interface ReportChoice {
  readonly language: Locale;
  /** The names of its scopes; empty for all. */
  readonly scopes: readonly string[];
}

/** The report in a document, with both of its markers. */
export interface ReportBlock {
  readonly range: TextRange;
  readonly choice: Partial<ReportChoice>;
}

/** Why a document's markers can't be used, and the line (from 1) of the one that is wrong. */
export interface MarkerProblem {
  readonly kind: 'unreadable' | 'repeated' | 'noEnd' | 'noBegin';
  readonly line: number;
}

export const endMarker = '<!-- sync-waves:end -->';

export function beginMarker({ language, scopes }: ReportChoice): string {
  const choice = JSON.stringify({ language, ...(scopes.length > 0 && { scopes }) });
  // Nothing in it may end the comment, or the line.
  const escaped = choice.replace(
    /[>\u2028\u2029]/g,
    (char) => String.raw`\u` + char.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  return `<!-- sync-waves:begin ${escaped} -->`;
}

/** Finds the report in a document; undefined where there are no markers, each on a line of its own. */
export function findReportBlock(text: string): ReportBlock | MarkerProblem | undefined {
  const [first, second, third] = [...text.matchAll(markerLine)].map(readMarker);
  if (!first) return undefined;
  const wrong = [first, second, third].find((marker) => marker?.role === undefined);
  const problem = (kind: MarkerProblem['kind'], marker: Marker): MarkerProblem => ({
    kind,
    line: text.slice(0, marker.start).split('\n').length,
  });
  if (wrong) return problem('unreadable', wrong);
  if (first.role !== 'begin') return problem('noBegin', first);
  if (!second) return problem('noEnd', first);
  if (second.role !== 'end') return problem('repeated', second);
  if (third) return problem('repeated', third);
  return { range: { start: first.start, end: second.end }, choice: first.choice };
}

/** Every line that begins like a marker: one that is misspelt must not count as text. */
const markerLine = /^[ \t]*<!--[ \t]*sync-waves:[^\r\n]*/gm;

interface Marker {
  readonly role: 'begin' | 'end' | undefined;
  readonly choice: Partial<ReportChoice>;
  readonly start: number;
  readonly end: number;
}

function readMarker({ 0: line, index }: RegExpExecArray): Marker {
  const place = { start: index, end: index + line.length };
  const marker = line.trim();
  if (marker === endMarker) return { role: 'end', choice: {}, ...place };
  const json = /^<!-- sync-waves:begin(?: (?<json>\{.*\}))? -->$/.exec(marker);
  const choice = json ? readChoice(json.groups?.['json'] ?? '{}') : undefined;
  return { role: choice && 'begin', choice: choice ?? {}, ...place };
}

function readChoice(json: string): Partial<ReportChoice> | undefined {
  const { language, scopes } = parseObject(json) ?? { language: null };
  const isLanguage = language === undefined || language === 'en' || language === 'fr';
  const isScopes =
    scopes === undefined || (Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'));
  return isLanguage && isScopes ? { ...(language && { language }), ...(scopes && { scopes }) } : undefined;
}

function parseObject(json: string): { readonly language?: unknown; readonly scopes?: unknown } | undefined {
  try {
    return JSON.parse(json) as object;
  } catch {
    return undefined;
  }
}
