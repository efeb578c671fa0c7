import type { RenderedResource, RenderResult, Unresolved } from '../render/renderedResource.ts';
import type { SourceRequest } from './sourceRequest.ts';

/** What the sources of one Application yield together, in the order of the sources (S§5.1). */
export interface Rendering {
  readonly results: readonly RenderResult[];
  /** Of several objects with the same group, kind, namespace and name only the last one (S§2.1). */
  readonly resources: readonly RenderedResource[];
  /** The others of these objects, as far as it is certain that all are applied. */
  readonly repeated: readonly RepeatedResource[];
  readonly unresolved: readonly Unresolved[];
}

/** An object that is there a second time: Argo CD applies the last one only (S§2.1). */
export interface RepeatedResource {
  readonly dropped: RenderedResource;
  readonly kept: RenderedResource;
}

/** Puts render results together. */
export function combineResults(results: readonly RenderResult[]): Rendering {
  return {
    results,
    resources: withoutDuplicates(results.flatMap((result) => result.resources)),
    repeated: repeatedIn(results),
    unresolved: results.flatMap((result) => result.unresolved),
  };
}

/** The key of several requests together. */
export function keyOf(requests: readonly SourceRequest[]): string {
  const [only] = requests;
  return only && requests.length === 1 ? only.key : requests.map((request) => request.key).join(' + ');
}

/** Group, kind, namespace and name of an object, as one text. */
export function identityOf({ group, kind, namespace, name }: RenderedResource): string {
  return `${group}/${kind}/${namespace ?? ''}/${name}`;
}

/** Whether no other object can have the same name. A template's name stands for many; `generateName` is none yet. */
export function isNamedForGood({ name, unresolved }: RenderedResource): boolean {
  return name !== '' && !unresolved;
}

/** Templates of a chart may exclude each other, so they are left out. */
function repeatedIn(results: readonly RenderResult[]): readonly RepeatedResource[] {
  const certain = results
    .filter(({ tool }) => tool !== 'helm')
    .flatMap(({ resources }) => resources)
    .filter((resource) => isNamedForGood(resource) && resource.manifest?.templated !== true);
  const last = new Map(certain.map((resource) => [identityOf(resource), resource]));
  if (last.size === certain.length) return [];
  return certain.flatMap((dropped) => {
    const kept = last.get(identityOf(dropped));
    return kept && kept !== dropped ? [{ dropped, kept }] : [];
  });
}

function withoutDuplicates(resources: readonly RenderedResource[]): readonly RenderedResource[] {
  const last = new Map<string, RenderedResource>();
  for (const [index, resource] of resources.entries()) {
    last.set(isNamedForGood(resource) ? identityOf(resource) : `${index}`, resource);
  }
  return last.size === resources.length ? resources : [...last.values()];
}
