import { rememberId } from '../kustomizeObject.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { groupOf } from '../objectId.ts';

/** What is put around names. */
export interface NameAffix {
  readonly prefix: string;
  readonly suffix: string;
}

/** Puts a prefix or suffix to the names of all objects but CustomResourceDefinitions, APIServices and Namespaces. */
export function addNameAffix(
  objects: readonly KustomizeObject[],
  { prefix, suffix }: NameAffix,
): readonly KustomizeObject[] {
  if (prefix === '' && suffix === '') return objects;
  return objects.map((object) =>
    keepsName(object) ? object : { ...rememberId(object), name: `${prefix}${object.name}${suffix}` },
  );
}

function keepsName(object: KustomizeObject): boolean {
  const kind = object.previousIds[0]?.kind ?? object.kind;
  if (kind === 'APIService') return groupOf(object.apiVersion) === 'apiregistration.k8s.io';
  return kind === 'CustomResourceDefinition' || kind === 'Namespace';
}
