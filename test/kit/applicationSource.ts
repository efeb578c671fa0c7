import type { ApplicationSource } from '../../server/src/core/argo/applicationSpec.ts';

/** A source with nothing set but what is given. */
export function applicationSource(settings: Partial<ApplicationSource> = {}): ApplicationSource {
  return {
    repoURL: undefined,
    path: undefined,
    chart: undefined,
    targetRevision: undefined,
    ref: undefined,
    directory: undefined,
    kustomize: undefined,
    helm: undefined,
    plugin: false,
    ...settings,
  };
}
