import type { DefinedKind } from '../manifest/manifest.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
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

export function annotationValues({ annotations }: RenderedResource): ReadonlyMap<string, string> {
  return new Map([...annotations].map(([key, { value }]) => [key, value]));
}

/** What the manifest says, or, where it says nothing, what patches have made of it. */
function definedKind(resource: RenderedResource): DefinedKind | undefined {
  const { group, kind, manifest } = resource;
  if (group !== 'apiextensions.k8s.io' || kind !== 'CustomResourceDefinition') return undefined;
  if (manifest?.defines) return manifest.defines;
  const spec = entryOf(resource.content(), 'spec');
  const defined = {
    group: textOf(entryOf(spec, 'group')),
    kind: textOf(entryOf(entryOf(spec, 'names'), 'kind')),
  };
  return defined.group === undefined || defined.kind === undefined
    ? undefined
    : { group: defined.group, kind: defined.kind };
}
