import type { Wave } from '../argo/wave.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import type { Instance, Scope } from '../scopes/scope.ts';

/**
 * The ids of tree nodes. They are stable while the thing that they stand for exists, and an Application has the same
 * one in every grouping. None starts with a slash: the client puts them into URIs.
 */
export const nodeId = {
  scope: (scope: Scope): string => `scope:${scope.id}`,
  wave: (wave: Wave | undefined, scope: Scope | undefined): string =>
    `wave:${wave ?? 'template'}${scope ? `:${scope.id}` : ''}`,
  step: (step: number | undefined, scope: Scope): string => `step:${step ?? 'none'}:${scope.id}`,
  driftGroup: 'drift',
  drift: (name: string, scope: Scope | undefined): string => `drift:${name}:${scope?.id ?? ''}`,
  generatedGroup: 'wave:generated',
  application: (instance: Instance): string => `application:${instance.id}`,
  need: (dependent: Instance, provider: Instance): string => `need:${dependent.id}:${provider.id}`,
  unused: ({ path, document, item }: ManifestAddress): string =>
    `unused:${path}#${document}${item === undefined ? '' : `.${item}`}`,
  unusedGroup: 'unused',
} as const;
