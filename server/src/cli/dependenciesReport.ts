import type { Evidence, Strength } from '../core/dependencies/dependency.ts';
import { nameWithKind } from '../core/rules/nameWithKind.ts';
import type { Instance } from '../core/scopes/scope.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { reportPositions, type ReportPosition } from './reportPosition.ts';

/** What `dependencies` reports, as data: who needs whom and why, and what no single Application answers for. */
export interface DependenciesReport {
  readonly dependencies: readonly DependencyReport[];
  /** More than one Application could be meant, or whichever comes first brings it. */
  readonly ambiguous: readonly (OpenReport & { readonly candidates: readonly string[] })[];
  /** Nothing in the repository provides it. */
  readonly external: readonly OpenReport[];
}

export interface DependencyReport {
  /** Where the dependent is applied. */
  readonly scope: string;
  readonly dependent: string;
  readonly provider: string;
  readonly strength: Strength;
  readonly evidence: readonly EvidenceReport[];
}

interface OpenReport {
  readonly scope: string;
  readonly dependent: string;
  readonly evidence: EvidenceReport;
}

export interface EvidenceReport {
  readonly kind: Evidence['kind'];
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export function dependenciesReport(workspace: LoadedWorkspace): DependenciesReport {
  const { graph } = workspace.snapshot.model;
  const positionOf = reportPositions(workspace);
  const open = [
    ...graph.open.map(({ dependent, want, candidates }) => ({
      ...openReport(dependent, want.evidence, positionOf),
      candidates: candidates.map(nameWithKind).sort(),
    })),
    ...graph.unresolved.map(({ instance, evidence, outcome }) => ({
      ...openReport(instance, evidence, positionOf),
      candidates: outcome.kind === 'ambiguous' ? outcome.candidates.map(nameWithKind).sort() : [],
    })),
  ].sort(byScopeAndDependent);
  return {
    dependencies: graph.dependencies
      .map(({ dependent, provider, strength, evidence }) => ({
        scope: dependent.scope.name,
        dependent: nameWithKind(dependent),
        provider: nameWithKind(provider),
        strength,
        evidence: evidence.map((item) => evidenceReport(item, positionOf)),
      }))
      .sort((one, other) => byScopeAndDependent(one, other) || compare(one.provider, other.provider)),
    ambiguous: open.filter(({ candidates }) => candidates.length > 0),
    external: open
      .filter(({ candidates }) => candidates.length === 0)
      .map(({ scope, dependent, evidence }) => ({ scope, dependent, evidence })),
  };
}

type PositionOf = (place: Evidence['place']) => ReportPosition;

function openReport(dependent: Instance, evidence: Evidence, positionOf: PositionOf): OpenReport {
  return {
    scope: dependent.scope.name,
    dependent: nameWithKind(dependent),
    evidence: evidenceReport(evidence, positionOf),
  };
}

export function evidenceReport({ kind, place, text }: Evidence, positionOf: PositionOf): EvidenceReport {
  const { file, line } = positionOf(place);
  return { kind, file, line, text };
}

type Sorted = Pick<OpenReport, 'scope' | 'dependent'>;

function byScopeAndDependent(one: Sorted, other: Sorted): number {
  return compare(one.scope, other.scope) || compare(one.dependent, other.dependent);
}

/** By code units, the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
