/** The annotation keys that ordering reads (S§1, S§2.2, S§2.12) and our own (design.md §3.1). */
export const annotationKeys = {
  syncWave: 'argocd.argoproj.io/sync-wave',
  hook: 'argocd.argoproj.io/hook',
  hookDeletePolicy: 'argocd.argoproj.io/hook-delete-policy',
  syncOptions: 'argocd.argoproj.io/sync-options',
  helmHook: 'helm.sh/hook',
  helmHookWeight: 'helm.sh/hook-weight',
  helmHookDeletePolicy: 'helm.sh/hook-delete-policy',
  ignoreHealthcheck: 'argocd.argoproj.io/ignore-healthcheck',
  skipReconcile: 'argocd.argoproj.io/skip-reconcile',
  dependsOn: 'sync-waves/depends-on',
} as const;

/** The annotations that put an object into another wave or phase of its sync (S§1.1, S§2.1, S§2.2). */
export const orderingKeys: readonly string[] = [
  annotationKeys.syncWave,
  annotationKeys.hook,
  annotationKeys.helmHook,
  annotationKeys.helmHookWeight,
];

const onResources = [
  'hook',
  'hook-delete-policy',
  'sync-wave',
  'sync-options',
  'compare-options',
  'ignore-healthcheck',
  'ignore-restart-policy',
  'ignore-resource-updates',
  'ignore-default-links',
  'tracking-id',
  'installation-id',
];

const onApplications = [
  'refresh',
  'refresh-timestamp',
  'hydrate',
  'hydrate-timestamp',
  'manifest-generate-paths',
  'managed-by-url',
  'skip-reconcile',
  'deletion-approved',
  'client-side-apply-migration-manager',
  'application-set-refresh',
];

/** Every annotation key under `argocd.argoproj.io/` that Argo CD itself reads (S§2.12). */
export const knownArgoCdKeys: readonly string[] = [...onResources, ...onApplications].map(
  (suffix) => `argocd.argoproj.io/${suffix}`,
);

/** The keys that people put under labels, pod templates or Lists by mistake (S§1.5). */
export const placedKeys: ReadonlySet<string> = new Set([
  annotationKeys.syncWave,
  annotationKeys.hook,
  annotationKeys.syncOptions,
]);
