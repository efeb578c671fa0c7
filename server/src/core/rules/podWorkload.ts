import { entryOf, textOf, type Tree } from '../render/kustomize/tree.ts';
import type { SyncOperation, Use } from './syncOperation.ts';

/** Kinds that become healthy only when their Pods have started. A CronJob is healthy without any. */
const podKinds: ReadonlySet<string> = new Set([
  'Pod',
  'Deployment.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'ReplicaSet.apps',
  'Job.batch',
  'Rollout.argoproj.io',
]);

/** Whether a Pod of a workload waits for the object that is used, and the sync for that Pod. */
export function isAwaitedPod({ consumer, need }: Use, operation: SyncOperation): boolean {
  const { group, kind } = consumer.instance.resource;
  // Without a pull secret the kubelet tries to pull the image all the same.
  if (need.effect !== 'start' || need.field.includes('imagePullSecrets')) return false;
  if (!podKinds.has(group === '' ? kind : `${kind}.${group}`)) return false;
  return !isIdle(entryOf(operation.contentOf(consumer.instance), 'spec'));
}

/** Scaled to nothing, paused or suspended: no Pod is started. */
function isIdle(spec: Tree | undefined): boolean {
  const isTrue = (key: string): boolean => textOf(entryOf(spec, key)) === 'true';
  return textOf(entryOf(spec, 'replicas')) === '0' || isTrue('suspend') || isTrue('paused');
}
