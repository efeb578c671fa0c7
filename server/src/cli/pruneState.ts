import { annotationKeys } from '../core/argo/annotationKeys.ts';
import type { Manifest } from '../core/manifest/manifest.ts';
import type { Model } from '../core/workspace/model.ts';

/** What decides when Argo CD deletes an object that Git has lost: it reads that of the object in the cluster (S§2.7). */
export interface PruneState {
  /** The objects that some scope applies. */
  readonly applied: ReadonlyMap<string, PrunableObject & { readonly settings: string }>;
  /** The settings of every object that a file still describes, applied or not. */
  readonly described: ReadonlyMap<string, string>;
}

export interface PrunableObject {
  readonly scope: string;
  readonly kind: string;
  readonly name: string;
}

export function pruneStateOf({ scopes, files }: Model): PruneState {
  const applied = scopes
    .filter(({ order }) => order === 'waves')
    .flatMap((scope) => scope.resources.map(({ manifest }) => ({ scope: scope.name, manifest })))
    .flatMap(({ scope, manifest }) => {
      if (!manifest || manifest.templated) return [];
      const { kind, name } = manifest;
      const settings = settingsOf(manifest);
      return [[identityOf(manifest), { scope, kind, name: name?.value ?? '', settings }] as const];
    });
  const described = [...files.values()].flatMap(({ manifests }) =>
    manifests.map((manifest) => [identityOf(manifest), settingsOf(manifest)] as const),
  );
  return { applied: new Map(applied), described: new Map(described) };
}

/** Objects that are deleted and have their wave or sync options changed at once: the change comes too late for them. */
export function unheeded(before: PruneState, after: PruneState): readonly PrunableObject[] {
  return [...before.applied].flatMap(([identity, { settings, ...object }]) => {
    const now = after.described.get(identity);
    const isLate = !after.applied.has(identity) && now !== undefined && now !== settings;
    return isLate ? [object] : [];
  });
}

function identityOf({ group, kind, namespace, name }: Manifest): string {
  return JSON.stringify([group, kind, namespace?.value, name?.value]);
}

function settingsOf({ annotations }: Manifest): string {
  const keys = [annotationKeys.syncWave, annotationKeys.syncOptions];
  return JSON.stringify(
    keys.map((key) => annotations.findLast((annotation) => annotation.key.value === key)?.value.value),
  );
}
