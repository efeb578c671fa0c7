import type { Locale } from '../l10n/locale.ts';
import type { FilePath } from '../text/place.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { dirname } from '../text/posixPath.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import {
  beginMarker,
  endMarker,
  findReportBlock,
  type MarkerProblem,
  type ReportBlock,
  type ReportChoice,
} from './reportBlock.ts';
import { waveReport } from './waveReport.ts';

export interface ReportRequest {
  /** The Markdown file, and its text; empty for one that is not there. */
  readonly path: FilePath;
  readonly text: string;
  /** The workspace folder that the report is about. */
  readonly folder: FilePath;
  /** What the user asks for; the rest is as the document says. */
  readonly choice: Partial<ReportChoice>;
  /** The language where neither says. */
  readonly language: Locale;
  /** The workspace, with findings in a language. */
  snapshotIn(locale: Locale): Snapshot;
}

export type ReportAnswer = { readonly edits: readonly TextEdit[] } | { readonly problem: ReportProblem };

export type ReportProblem = MarkerProblem | { readonly kind: 'unknownScope'; readonly scope: string };

/**
 * Brings the wave report of a Markdown document up to date, or puts one at its end. Outside of the markers nothing
 * changes; line endings are the document's. Done again, it changes nothing: there are no edits then.
 */
export function refreshReport(request: ReportRequest): ReportAnswer {
  const { text, folder } = request;
  const block = findReportBlock(text);
  if (block && 'kind' in block) return { problem: block };
  const choice: ReportChoice = {
    language: request.language,
    scopes: [],
    ...block?.choice,
    ...request.choice,
  };
  const snapshot = request.snapshotIn(choice.language);
  const scope = choice.scopes.find((name) => !snapshot.model.scopes.some((each) => each.name === name));
  if (scope !== undefined) return { problem: { kind: 'unknownScope', scope } };
  const lines = waveReport(snapshot, {
    locale: choice.language,
    scopes: choice.scopes,
    folder,
    directory: dirname(request.path),
  });
  const newLine = lineBreakOf(text, block?.range.start ?? 0);
  const report = [beginMarker(choice), ...lines, '', endMarker].join(newLine);
  return { edits: place(report, { text, block, newLine }) };
}

interface Target {
  readonly text: string;
  readonly block: ReportBlock | undefined;
  readonly newLine: string;
}

function place(report: string, { text, block, newLine }: Target): readonly TextEdit[] {
  if (block) {
    const { range } = block;
    return text.slice(range.start, range.end) === report ? [] : [{ range, newText: report }];
  }
  const gap = text === '' || text.endsWith(newLine + newLine) ? '' : newLine;
  const lineEnd = text === '' || text.endsWith('\n') ? '' : newLine;
  const end = { start: text.length, end: text.length };
  return [{ range: end, newText: `${lineEnd}${gap}${report}${newLine}` }];
}

/** The line break behind an offset, or the first one at all. */
function lineBreakOf(text: string, offset: number): string {
  const from = text.indexOf('\n', offset);
  const at = from < 0 ? text.indexOf('\n') : from;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
