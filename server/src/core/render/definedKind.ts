import type { DefinedKind } from '../manifest/manifest.ts';
import { entryOf, textOf } from './kustomize/tree.ts';
import type { RenderedResource } from './renderedResource.ts';

/**
 * The kind that a CustomResourceDefinition defines: what the manifest says or, where it says nothing, what patches have made
 * of it. Undefined for every other object.
 */
export function definedKind(resource: RenderedResource): DefinedKind | undefined {
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
