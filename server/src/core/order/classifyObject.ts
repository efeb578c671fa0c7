import { annotationKeys } from '../argo/annotationKeys.ts';
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

const deletePhases = new Map<string, DeletePhase>([
  ['PreDelete', 'PreDelete'],
  ['PostDelete', 'PostDelete'],
  ['pre-delete', 'PreDelete'],
  ['post-delete', 'PostDelete'],
]);

/** Reads the hook annotations of both families as Argo CD ≥ 3.4 does (S§2.1, S§2.2). */
export function classifyObject(annotations: ReadonlyMap<string, string>): Classification {
  const argo = tokens(annotations.get(annotationKeys.hook));
  const helm = helmTokens(annotations.get(annotationKeys.helmHook));
  if (!argo && !helm) return { kind: 'resource', phases: ['Sync'], deleteHooks: [] };

  const deleteHooks = pick([...(argo ?? []), ...(helm ?? [])], deletePhases);
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

/** The comma-separated items, trimmed and without empty ones; undefined when the annotation is absent. */
function tokens(value: string | undefined): readonly string[] | undefined {
  return value
    ?.split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function pick<T>(found: readonly string[] | undefined, known: ReadonlyMap<string, T>): readonly T[] {
  const phases = (found ?? []).flatMap((token) => known.get(token) ?? []);
  return [...new Set(phases)];
}
