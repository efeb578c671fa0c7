import type { GroupKind } from '../../catalogue/groupKind.ts';

/** Names that every cluster of the kind has, or that mean something else than an object. */
const names: Readonly<Record<string, RegExp>> = {
  Namespace: /^(?:default|kube-system|kube-public|kube-node-lease)$/,
  ServiceAccount: /^default$/,
  ConfigMap: /^(?:kube-root-ca\.crt|openshift-service-ca\.crt)$/,
  Service: /^kubernetes$/,
  PriorityClass: /^system-(?:cluster|node)-critical$/,
  ClusterRole: /^(?:cluster-admin|admin|edit|view|system:.*)$/,
  Role: /^system:/,
  // OpenShift's own.
  CatalogSource:
    /^(?:redhat-operators|community-operators|certified-operators|redhat-marketplace|operatorhubio-catalog)$/,
  // Istio's word for all sidecars.
  Gateway: /^mesh$/,
  // Traefik's own.
  TLSOption: /^default$/,
  BackupStorageLocation: /^default$/,
};

/** Whether nobody has to make the object. */
export function isAlwaysThere({ kind }: GroupKind, name: string): boolean {
  return names[kind]?.test(name) ?? false;
}
