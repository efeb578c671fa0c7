import { applicationsIn } from '../core/features/applicationsIn.ts';
import { byPlaceInScope } from '../core/features/byPlaceInScope.ts';
import type { Instance, Scope } from '../core/scopes/scope.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { reportPositions, type ReportPosition } from './reportPosition.ts';

/** What `list` reports, as data: the scopes that hold Applications, these by wave and then by name. */
export interface ListReport {
  readonly scopes: readonly ScopeReport[];
}

export interface ScopeReport {
  readonly name: string;
  /** No Application in the repository renders the scope. */
  readonly assumed: boolean;
  /** The Application that does. */
  readonly parent: string | null;
  /** What orders the scope; `parent` generates it unless that is waves. */
  readonly order: Scope['order'];
  /** More than one Application does. */
  readonly ambiguous: boolean;
  readonly applications: readonly ApplicationReport[];
}

export interface ApplicationReport {
  readonly kind: 'Application' | 'ApplicationSet';
  readonly name: string;
  readonly namespace: string | null;
  /** Null when a template decides it, and where waves order nothing. */
  readonly wave: bigint | null;
  /** An annotation sets the wave. */
  readonly waveSet: boolean;
  /** The RollingSync step; null for what is in none. */
  readonly step: number | null;
  readonly file: string;
  readonly line: number;
}

export function listReport(workspace: LoadedWorkspace): ListReport {
  const positionOf = reportPositions(workspace);
  const scopes = workspace.snapshot.model.scopes.map((scope) => describeScope(scope, positionOf));
  return { scopes: scopes.filter(({ applications }) => applications.length > 0) };
}

type PositionOf = (place: Instance['resource']['place']) => ReportPosition;

function describeScope(scope: Scope, positionOf: PositionOf): ScopeReport {
  return {
    name: scope.name,
    assumed: scope.parent === undefined,
    parent: scope.parent?.resource.name ?? null,
    order: scope.order,
    ambiguous: scope.parentIsAmbiguous,
    applications: applicationsIn(scope)
      .toSorted(byPlaceInScope)
      .flatMap((instance) => describeApplication(instance, positionOf)),
  };
}

function describeApplication(instance: Instance, positionOf: PositionOf): readonly ApplicationReport[] {
  const { resource, wave, waveSource, step } = instance;
  const { group, kind, name, namespace, place } = resource;
  if (group !== 'argoproj.io' || (kind !== 'Application' && kind !== 'ApplicationSet')) return [];
  const { file, line } = positionOf(place);
  const waveSet = waveSource !== undefined;
  return [
    { kind, name, namespace: namespace ?? null, wave: wave ?? null, waveSet, step: step ?? null, file, line },
  ];
}
