import { markdownTable } from '../../core/report/markdownTable.ts';
import { severityText } from '../../core/l10n/severityText.ts';
import { rulePage } from '../../core/rules/rulePage.ts';
import type { CheckReport, FindingReport } from '../checkReport.ts';
import { summarizeFindings } from '../formatCheckText.ts';
import type { Output } from '../output.ts';

/** A table for a comment or a job summary. */
export function formatMarkdown({ findings }: CheckReport, { locale }: Output): string {
  const summary = summarizeFindings(findings, locale);
  if (findings.length === 0) return summary;
  const rows = findings.map((finding) => [
    `\`${finding.file}:${finding.line}\``,
    severityText[finding.severity][locale],
    messageCell(finding),
    `[${finding.rule}](${rulePage(finding.rule)})`,
  ]);
  return [summary, '', ...markdownTable(texts.headings[locale], rows)].join('\n');
}

function messageCell({ message }: FindingReport): string {
  return message.replaceAll(/[\\<>*_`[\]]/g, '\\$&').replaceAll(/\s*\n\s*/g, '<br>');
}

const texts = {
  headings: {
    en: ['Place', 'Severity', 'Finding', 'Rule'],
    fr: ['Endroit', 'Gravité', 'Constat', 'Règle'],
  },
};
