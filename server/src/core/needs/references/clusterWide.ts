import type { GroupKind } from '../../catalogue/groupKind.ts';

/** Kinds without a namespace that something refers to, or that refer to something. */
const kinds: ReadonlySet<string> = new Set([
  'PersistentVolume',
  'StorageClass.storage.k8s.io',
  'IngressClass.networking.k8s.io',
  'PriorityClass.scheduling.k8s.io',
  'RuntimeClass.node.k8s.io',
  'DeviceClass.resource.k8s.io',
  'ClusterRole.rbac.authorization.k8s.io',
  'ClusterRoleBinding.rbac.authorization.k8s.io',
  'ValidatingAdmissionPolicy.admissionregistration.k8s.io',
  'VolumeSnapshotClass.snapshot.storage.k8s.io',
  'VolumeSnapshotContent.snapshot.storage.k8s.io',
  'GatewayClass.gateway.networking.k8s.io',
  'CiliumBGPPeerConfig.cilium.io',
  'CiliumBGPClusterConfig.cilium.io',
  'EC2NodeClass.karpenter.k8s.aws',
  'NodePool.karpenter.sh',
  'Provider.pkg.crossplane.io',
  'Function.pkg.crossplane.io',
  'Configuration.pkg.crossplane.io',
  'DeploymentRuntimeConfig.pkg.crossplane.io',
  'ControllerConfig.pkg.crossplane.io',
  'Composition.apiextensions.crossplane.io',
]);

/** Kinds that are called `Cluster…` and have a namespace all the same. */
const namespaced = /^(?:Cluster|ClusterClass|ClusterServiceVersion|ClusterExtension)$/;

/** Whether objects of a kind have no namespace, as far as references are concerned. */
export function isClusterWide({ group, kind }: GroupKind): boolean {
  if (kinds.has(group === '' ? kind : `${kind}.${group}`)) return true;
  // Crossplane's providers had no namespaces before their groups got an `m`.
  if (kind === 'ProviderConfig') return !group.includes('.m.');
  return /^Cluster[A-Z]/.test(kind) && !namespaced.test(kind) && !group.endsWith('x-k8s.io');
}
