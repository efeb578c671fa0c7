/** Groups of Kubernetes itself without `k8s.io` at their end. */
const plainGroups: ReadonlySet<string> = new Set([
  '',
  'apps',
  'batch',
  'autoscaling',
  'policy',
  'extensions',
]);

/** Groups below `k8s.io` that an add-on brings. */
const addOnGroups: ReadonlySet<string> = new Set([
  'gateway.networking.k8s.io',
  'metrics.k8s.io',
  'custom.metrics.k8s.io',
  'external.metrics.k8s.io',
  'snapshot.storage.k8s.io',
  'groupsnapshot.storage.k8s.io',
  'autoscaling.k8s.io',
  'policy.networking.k8s.io',
]);

/** Whether every cluster serves a group without any CustomResourceDefinition, or the cluster is none without it. */
export function isBuiltInGroup(group: string): boolean {
  if (plainGroups.has(group)) return true;
  return group.endsWith('.k8s.io') && group.split('.').length <= 4 && !isAddOn(group);
}

/** `cluster.x-k8s.io` and the like are nobody's but their project's. */
function isAddOn(group: string): boolean {
  return addOnGroups.has(group) || group.includes('x-k8s.io');
}
