/** Manifests in the short form that fixtures need. */
export function application(
  name: string,
  { wave, lines = [] }: { wave?: string; lines?: readonly string[] } = {},
): string {
  const annotations =
    wave === undefined ? [] : ['  annotations:', `    argocd.argoproj.io/sync-wave: ${wave}`];
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    ...annotations,
    ...lines,
    '',
  ].join('\n');
}

/**
 * Two overlays of one base. `prod` is rendered by the Application `root`; nothing renders `dev`, where a patch moves
 * `api` to another wave. Nobody lists `old`.
 */
export const platform = `
#- roots/root.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: root
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
spec:
  source:
    repoURL: https://example.com/acme/platform.git
    targetRevision: stable
    path: overlays/prod
#- base/kustomization.yaml
resources: [redis.yaml, api.yaml, sets.yaml]
#- base/redis.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: redis
  annotations:
    argocd.argoproj.io/sync-wave: "2"
#- base/api.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: api
  annotations:
    argocd.argoproj.io/sync-wave: "1" # after: redis
#- base/sets.yaml
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: tenants
#- base/old.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: old
#- overlays/dev/kustomization.yaml
resources: [../../base]
patches:
  - path: api-wave.yaml
#- overlays/dev/api-wave.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: api
  annotations:
    argocd.argoproj.io/sync-wave: "7"
#- overlays/prod/kustomization.yaml
resources: [../../base]
`;
