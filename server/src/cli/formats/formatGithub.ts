import type { Severity } from '../../core/config/config.ts';
import type { CheckReport, FindingReport } from '../checkReport.ts';

/** The workflow commands that make GitHub show findings as annotations of a pull request. */
export function formatGithub({ findings }: CheckReport): string {
  return findings.map(formatFinding).join('\n');
}

function formatFinding(finding: FindingReport): string {
  const { severity, file, line, column, endLine, endColumn, rule, message } = finding;
  // GitHub takes columns only for what lies in one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(message)}`;
}

/** As `@actions/core` does it: a percent sign would start an escape, a line break would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};
