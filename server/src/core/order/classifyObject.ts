import { annotationKeys } from '../argo/annotationKeys.ts';
import { annotationTokens } from '../argo/annotationTokens.ts';
import type { DeletePhase, SyncPhase } from './syncPhase.ts';

/**
 * What Argo CD makes of an object's hook annotations (S§2.1): an ordinary `resource`, a `hook` of one or more phases,
 * a `delete-hook` that no sync runs, `skipped` (managed, never applied), or `ignored` (dropped from the desired state).
 */
export interface Classification {
  readonly kind: 'resource' | 'hook' | 'delete-hook' | 'skipped' | 'ignored';
  readonly phases: readonly SyncPhase[];
  readonly deleteHooks: readonly DeletePhase[];
}

const argoPhases = new Map<string, SyncPhase>([
  ['PreSync', 'PreSync'],
  ['Sync', 'Sync'],
  ['PostSync', 'PostSync'],
  ['SyncFail', 'SyncFail'],
]);

/** S§2.2. Everything that is not here, `test` and the rollback hooks included, has no phase. */
const helmPhases = new Map<string, SyncPhase>([
  ['pre-install', 'PreSync'],
  ['pre-upgrade', 'PreSync'],
  ['post-install', 'PostSync'],
  ['post-upgrade', 'PostSync'],
]);

const argoDeletePhases = new Map<string, DeletePhase>([
  ['PreDelete', 'PreDelete'],
  ['PostDelete', 'PostDelete'],
]);

const helmDeletePhases = new Map<string, DeletePhase>([
  ['pre-delete', 'PreDelete'],
  ['post-delete', 'PostDelete'],
]);

/** The hook types that mean something to Argo CD in its own annotation (S§2.1). */
export const argoHookTypes: ReadonlySet<string> = new Set([
  ...argoPhases.keys(),
  'Skip',
  ...argoDeletePhases.keys(),
]);

/** The Helm hook types for which Argo CD has a phase, and that phase (S§2.2). */
export const helmHookPhases: ReadonlyMap<string, SyncPhase | DeletePhase> = new Map<
  string,
  SyncPhase | DeletePhase
>([...helmPhases, ...helmDeletePhases]);

/** Reads the hook annotations of both families as Argo CD ≥ 3.4 does (S§2.1, S§2.2). */
export function classifyObject(annotations: ReadonlyMap<string, string>): Classification {
  const argo = tokens(annotations.get(annotationKeys.hook));
  const helm = helmTokens(annotations.get(annotationKeys.helmHook));
  if (!argo && !helm) return { kind: 'resource', phases: ['Sync'], deleteHooks: [] };

  const deleteHooks = [...new Set([...pick(argo, argoDeletePhases), ...pick(helm, helmDeletePhases)])];
  const own = pick(argo, argoPhases);
  // Helm's hook counts for an object only when Argo CD's own annotation contributed nothing valid.
  const phases = own.length > 0 || argo?.includes('Skip') ? own : pick(helm, helmPhases);
  if (phases.length > 0) return { kind: 'hook', phases, deleteHooks };
  return { kind: withoutPhase(argo, deleteHooks), phases, deleteHooks };
}

function withoutPhase(
  argo: readonly string[] | undefined,
  deleteHooks: readonly DeletePhase[],
): Classification['kind'] {
  if (argo?.includes('Skip')) return 'skipped';
  return deleteHooks.length > 0 ? 'delete-hook' : 'ignored';
}

/** The whole value is compared: `crd-install,pre-install` is a hook, `crd-install` alone is none (S§2.2). */
function helmTokens(value: string | undefined): readonly string[] | undefined {
  return value === 'crd-install' ? undefined : tokens(value);
}

function tokens(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : annotationTokens(value);
}

function pick<T>(found: readonly string[] | undefined, known: ReadonlyMap<string, T>): readonly T[] {
  const phases = (found ?? []).flatMap((token) => known.get(token) ?? []);
  return [...new Set(phases)];
}
