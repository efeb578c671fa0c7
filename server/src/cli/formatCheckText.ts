import type { Locale, Localized } from '../core/l10n/locale.ts';
import { severities, severityText } from '../core/l10n/severityText.ts';
import type { CheckReport, FindingReport } from './checkReport.ts';
import type { Output } from './output.ts';

/** The findings below the name of their file, each with what it refers to, and how many of each severity there are. */
export function formatCheckText({ findings }: CheckReport, output: Output): string {
  if (findings.length === 0) return summarizeFindings(findings, output.locale);
  const blocks = [...new Set(findings.map(({ file }) => file))].map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    return [output.paint('bold', file), ...own.flatMap((finding) => formatFinding(finding, output))].join(
      '\n',
    );
  });
  return [...blocks, summarizeFindings(findings, output.locale)].join('\n\n');
}

function formatFinding(finding: FindingReport, { locale, paint }: Output): readonly string[] {
  const place = `${finding.line}:${finding.column}`.padStart(8);
  const severity = severityText[finding.severity][locale];
  const painted = paint(colours[finding.severity], severity.padEnd(severityWidth(locale)));
  const related = finding.related.map(
    ({ file, line, column, message }) =>
      `${' '.repeat(10)}${paint('dim', `${file}:${line}:${column}`)}  ${message}`,
  );
  return [`${place}  ${painted}  ${finding.message}  ${paint('dim', finding.rule)}`, ...related];
}

/** How many findings there are of each severity, as a sentence. */
export function summarizeFindings(findings: readonly FindingReport[], locale: Locale): string {
  if (findings.length === 0) return texts.none[locale];
  const counts = severities
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(
      ([severity, count]) => `${count} ${(count === 1 ? severityText : texts.severities)[severity][locale]}`,
    );
  return texts.summary[locale](findings.length, counts.join(', '));
}

function severityWidth(locale: Locale): number {
  return Math.max(...severities.map((severity) => severityText[severity][locale].length));
}

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

const texts = {
  none: { en: 'No findings.', fr: 'Rien à signaler.' },
  severities: {
    error: { en: 'errors', fr: 'erreurs' },
    warning: { en: 'warnings', fr: 'avertissements' },
    information: { en: 'information', fr: 'informations' },
    hint: { en: 'hints', fr: 'conseils' },
  },
  summary: {
    en: (all, counts) => `${all} ${all === 1 ? 'finding' : 'findings'}: ${counts}.`,
    fr: (all, counts) => `${all} ${all === 1 ? 'constat' : 'constats'} : ${counts}.`,
  } satisfies Localized<(all: number, counts: string) => string>,
};
