import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { checkReport, type FindingReport } from './checkReport.ts';
import { dependenciesReport, type DependencyReport } from './dependenciesReport.ts';
import { listReport, type ApplicationReport } from './listReport.ts';
import { pruneStateOf, unheeded, type PrunableObject, type PruneState } from './pruneState.ts';

/** What is compared of a moment. */
export interface State {
  readonly applications: ReadonlyMap<string, PlacedApplication>;
  readonly dependencies: ReadonlyMap<string, DependencyReport>;
  /** By fingerprint, so that a finding which only moved is not a new one. */
  readonly findings: ReadonlyMap<string, FindingReport>;
  readonly pruning: PruneState;
}

type PlacedApplication = Pick<ApplicationReport, 'kind' | 'name' | 'wave'> & { readonly scope: string };

/** What `diff` reports, as data. */
export interface DiffReport {
  readonly applications: Change<PlacedApplication>;
  /** Those whose wave is another one. */
  readonly moved: readonly (PlacedApplication & { readonly before: bigint | null })[];
  readonly dependencies: Change<DependencyReport>;
  readonly findings: Change<FindingReport>;
  /** Objects that are deleted by the wave and the options of before, though the change edits these too. */
  readonly unheeded: readonly PrunableObject[];
}

export interface Change<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

export function stateOf(workspace: LoadedWorkspace): State {
  const applications = listReport(workspace).scopes.flatMap(({ name: scope, applications: own }) =>
    own.map(({ kind, name, wave }) => ({ scope, kind, name, wave })),
  );
  const { dependencies } = dependenciesReport(workspace);
  const { findings } = checkReport(workspace);
  return {
    applications: new Map(applications.map((each) => [keyOf(each.scope, each.kind, each.name), each])),
    dependencies: new Map(
      dependencies.map((each) => [keyOf(each.scope, each.dependent, each.provider), each]),
    ),
    findings: new Map(findings.map((each) => [each.fingerprint, each])),
    pruning: pruneStateOf(workspace.snapshot.model),
  };
}

export function diffReport(before: State, after: State): DiffReport {
  return {
    applications: compare(before.applications, after.applications),
    moved: [...after.applications].flatMap(([key, application]) => {
      const old = before.applications.get(key);
      return old === undefined || old.wave === application.wave ? [] : [{ ...application, before: old.wave }];
    }),
    dependencies: compare(before.dependencies, after.dependencies),
    findings: compare(before.findings, after.findings),
    unheeded: unheeded(before.pruning, after.pruning),
  };
}

function compare<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Change<T> {
  return { added: onlyIn(after, before), removed: onlyIn(before, after) };
}

function onlyIn<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): readonly T[] {
  return [...one].filter(([key]) => !other.has(key)).map(([, item]) => item);
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
