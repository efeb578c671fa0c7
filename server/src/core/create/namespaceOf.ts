import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { nodeAt } from '../yaml/yamlPath.ts';
import type { Draft } from './draftApplication.ts';
import { mostCommon, unanimous } from './mostCommon.ts';

/** The namespace of a new Application, or those to choose from. A manifest that names none needs none. */
export type NewNamespace =
  { readonly namespace: string | undefined } | { readonly candidates: readonly string[] };

/**
 * As asked; else what most of the objects say that it renders; else what all siblings of its category use, if that is one
 * namespace, or one for each, called like it.
 *
 * @param instance It, in a model where it is there already.
 */
export function namespaceOf(draft: Draft, { scopes }: Model, instance: Instance | undefined): NewNamespace {
  const { request, siblings, place } = draft;
  if (request.namespace !== undefined) return { namespace: request.namespace };
  if (!namesNamespace(draft.textIn('default'))) return { namespace: undefined };
  const rendered = scopes.filter(({ parent }) => parent !== undefined && parent === instance);
  const said = rendered.flatMap((scope) =>
    scope.instances.flatMap(({ resource }) => resource.namespace ?? []),
  );
  const usual = mostCommon(said);
  if (usual !== undefined && said.filter((each) => each === usual).length * 2 > said.length)
    return { namespace: usual };
  const near = siblings.filter((sibling) => place && sibling.place?.category === place.category);
  const alike = near.length > 0 ? near : siblings;
  const shared = unanimous(alike.map(({ spec }) => spec.destination.namespace));
  if (shared !== undefined && alike.length > 1) return { namespace: shared };
  const isOwn = alike.length > 1 && alike.every(({ name, spec }) => spec.destination.namespace === name);
  if (isOwn) return { namespace: request.name };
  const used = new Set(alike.flatMap(({ spec }) => spec.destination.namespace ?? []));
  return { candidates: [...new Set([...used, request.name])].sort() };
}

function namesNamespace(text: string | undefined): boolean {
  const root = text === undefined ? undefined : readYaml(text).documents[0]?.root;
  return nodeAt(root, ['spec', 'destination', 'namespace']) !== undefined;
}
