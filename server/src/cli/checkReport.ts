import type { Severity } from '../core/config/config.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { fingerprints } from './fingerprints.ts';
import { reportPositions, type ReportPosition } from './reportPosition.ts';

/** What `check` reports, as data: all findings, by file and position. */
export interface CheckReport {
  readonly findings: readonly FindingReport[];
}

export interface FindingReport extends ReportPosition {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly endLine: number;
  readonly endColumn: number;
  readonly application: string | null;
  readonly scope: string | null;
  readonly related: readonly (ReportPosition & { readonly message: string })[];
  /** Further scopes in which the very same is wrong. */
  readonly alsoIn: readonly string[];
  /** Stays when the finding moves to other lines, or when other waves make its message another one. */
  readonly fingerprint: string;
}

/** Findings as data; the paths of files start at `from`. */
export function checkReport(
  workspace: LoadedWorkspace,
  findings = allFindings(workspace),
  from = workspace.folder,
): CheckReport {
  const positionOf = reportPositions(workspace, from);
  const fingerprintOf = fingerprints(workspace);
  const describe = (finding: Finding): FindingReport => {
    const { path, range } = finding.place;
    const end = positionOf({ path, range: { start: range.end, end: range.end } });
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...positionOf(finding.place),
      endLine: end.line,
      endColumn: end.column,
      application: finding.application ?? null,
      scope: finding.scope ?? null,
      related: finding.related.map(({ place, message }) => ({ message, ...positionOf(place) })),
      alsoIn: finding.alsoIn ?? [],
      fingerprint: fingerprintOf(finding),
    };
  };
  return { findings: findings.map(describe) };
}

/** All findings of a workspace, by file and position. */
export function allFindings({ snapshot }: LoadedWorkspace): readonly Finding[] {
  return [...snapshot.findings.keys()].sort().flatMap((path) => snapshot.findings.get(path) ?? []);
}
