import { annotationValues } from '../render/annotationValues.ts';
import { definedKind } from '../render/definedKind.ts';
import { isNamedForGood } from '../scopes/rendering.ts';
import type { Instance } from '../scopes/scope.ts';
import type { SyncObject } from './syncTask.ts';

/** An object of a scope as ordering reads it. */
export interface ScopeObject extends SyncObject {
  readonly instance: Instance;
}

export function syncObjectOf(instance: Instance): ScopeObject {
  const { resource } = instance;
  const { group, kind, name, namespace } = resource;
  return {
    instance,
    group,
    kind,
    name,
    namespace,
    annotations: annotationValues(resource),
    defines: definedKind(resource),
    isNameOpen: !isNamedForGood(resource),
  };
}
