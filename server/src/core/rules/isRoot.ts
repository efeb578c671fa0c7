import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

/** Whether an Application renders others: the root of an app of apps. */
export function isRoot(instance: Instance, { argoScopes }: Pick<Model, 'argoScopes'>): boolean {
  return argoScopes.some((scope) => scope.parent === instance);
}
