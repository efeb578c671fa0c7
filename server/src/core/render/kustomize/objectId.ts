import { isClusterScoped } from './clusterScoped.ts';

/** What kustomize identifies an object by. */
export interface ObjectId {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Empty when the object says none. */
  readonly namespace: string;
}

/** What an object was called before a transformer renamed it; `namespace` is the effective one. */
export type PreviousId = Omit<ObjectId, 'apiVersion'>;

const noNamespace = '_non_namespaceable_';

/** An object without a namespace counts as one of `default`, a cluster-scoped one as one of none at all. */
export function effectiveNamespace(id: ObjectId): string {
  if (isClusterScoped(id.apiVersion, id.kind)) return noNamespace;
  return id.namespace === '' ? 'default' : id.namespace;
}

/** Equal for two objects exactly when kustomize takes them for the same one. */
export function idKey(id: ObjectId): string {
  return keyOf(id.apiVersion, id.kind, effectiveNamespace(id), id.name);
}

/** The keys of all ids that an object has or had, the oldest first. */
export function allIdKeys(
  object: ObjectId & { readonly previousIds: readonly PreviousId[] },
): readonly string[] {
  const previous = object.previousIds.map((id) => keyOf(object.apiVersion, id.kind, id.namespace, id.name));
  return [...previous, idKey(object)];
}

/** For messages: `Deployment/api` or `Deployment/backend/api`. */
export function describeId(id: ObjectId): string {
  return [id.kind, id.namespace, id.name].filter((part) => part !== '').join('/');
}

/** The group of an apiVersion; empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The version of an apiVersion. */
export function versionOf(apiVersion: string): string {
  return apiVersion.slice(apiVersion.indexOf('/') + 1);
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
