import { groupOf } from './objectId.ts';

/**
 * How kustomize merges a list of a strategic merge patch: by keys of its items, as a set of scalars (no keys), or not
 * at all (undefined: the patch's list replaces the other).
 */
export type MergeKeys = readonly string[] | undefined;

/** The API groups that kustomize has a schema for; lists of all other kinds are replaced. */
const groupsWithSchema: ReadonlySet<string> = new Set([
  '',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

const byName = ['name'];

/** The merge keys of Kubernetes 1.21 by the list's field name, which decides everywhere but for `ports`. */
const keysOfField: Readonly<Record<string, MergeKeys>> = {
  conditions: ['type'],
  containers: byName,
  env: byName,
  ephemeralContainers: byName,
  finalizers: [],
  hostAliases: ['ip'],
  imagePullSecrets: byName,
  initContainers: byName,
  ownerReferences: ['uid'],
  secrets: byName,
  taints: ['key'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
  volumeDevices: ['devicePath'],
  volumeMounts: ['mountPath'],
  volumes: byName,
  webhooks: byName,
};

/** The merge keys of the list in field `field` of an object. */
export function mergeKeysOf(
  object: { readonly apiVersion: string; readonly kind: string },
  field: string,
): MergeKeys {
  if (!groupsWithSchema.has(groupOf(object.apiVersion))) return undefined;
  if (field === 'ports')
    return object.kind === 'Service' ? ['port', 'protocol'] : ['containerPort', 'protocol'];
  return Object.hasOwn(keysOfField, field) ? keysOfField[field] : undefined;
}
