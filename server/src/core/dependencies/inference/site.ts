import { isArgoObject } from '../../scopes/argoObject.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';

/** Who deploys a scope: a root has no Application, and an Application perhaps no scope. */
export interface Site {
  readonly owner: Instance | undefined;
  readonly scope: Scope | undefined;
}

/** The sites of all deployments by ids that they keep. */
export function* sitesIn(
  argoScopes: readonly Scope[],
  scopes: readonly Scope[],
): Iterable<readonly [string, Site]> {
  const below = new Map(scopes.flatMap((scope) => (scope.parent ? [[scope.parent, scope] as const] : [])));
  for (const scope of argoScopes) {
    // What lies beside Applications in a scope that no Application renders.
    if (!scope.parent) yield [scope.id, { owner: undefined, scope }];
    for (const owner of scope.instances.filter(isDeployer))
      yield [owner.id, { owner, scope: below.get(owner) }];
  }
}

function isDeployer({ resource }: Instance): boolean {
  return isArgoObject(resource) && resource.kind === 'Application' && !resource.unresolved;
}

export function isSameSite(before: Site, now: Site): boolean {
  return before.owner === now.owner && before.scope === now.scope;
}
