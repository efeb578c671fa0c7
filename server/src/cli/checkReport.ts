import type { Severity } from '../core/config/config.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { reportPositions, type ReportPosition } from './reportPosition.ts';

/** What `check` reports, as data: all findings, by file and position. */
export interface CheckReport {
  readonly findings: readonly FindingReport[];
}

export interface FindingReport extends ReportPosition {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly application: string | null;
  readonly scope: string | null;
  readonly related: readonly (ReportPosition & { readonly message: string })[];
  /** Further scopes in which the very same is wrong. */
  readonly alsoIn: readonly string[];
}

export function checkReport(workspace: LoadedWorkspace): CheckReport {
  const positionOf = reportPositions(workspace);
  const describe = (finding: Finding): FindingReport => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...positionOf(finding.place),
    application: finding.application ?? null,
    scope: finding.scope ?? null,
    related: finding.related.map(({ place, message }) => ({ message, ...positionOf(place) })),
    alsoIn: finding.alsoIn ?? [],
  });
  const paths = [...workspace.snapshot.findings.keys()].sort();
  return { findings: paths.flatMap((path) => (workspace.snapshot.findings.get(path) ?? []).map(describe)) };
}
