/** The kinds that Argo CD applies in a fixed order inside one wave, first to last (S§2.3). */
const rankedKinds = [
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

const ranks = new Map(rankedKinds.map((kind, index) => [kind, index - rankedKinds.length]));

/**
 * The rank of a kind inside one wave: lower first, 0 for every kind that is not in Argo CD's list. The API group is
 * ignored, as Argo CD does: a Knative `Service` ranks like a core one (S§2.3).
 */
export function kindRank(kind: string): number {
  return ranks.get(kind) ?? 0;
}
