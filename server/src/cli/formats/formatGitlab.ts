import type { Severity } from '../../core/config/config.ts';
import type { CheckReport } from '../checkReport.ts';
import { formatJson } from '../formatJson.ts';

/** GitLab's Code Quality report: what a merge request shows beside the changed lines. */
export function formatGitlab({ findings }: CheckReport): string {
  return formatJson(
    findings.map(({ rule, severity, message, file, line, endLine, fingerprint }) => ({
      description: message,
      check_name: rule,
      fingerprint,
      severity: severities[severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    })),
  );
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};
