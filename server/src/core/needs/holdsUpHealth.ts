import { entryOf, textOf, type Tree } from '../render/kustomize/tree.ts';
import type { ObjectNeed } from './need.ts';

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

/** Kinds that start Pods at a time, or when something calls for them. */
const laterKinds: ReadonlySet<string> = new Set([
  'CronJob.batch',
  'ScaledJob.keda.sh',
  'CronWorkflow.argoproj.io',
  'WorkflowTemplate.argoproj.io',
  'ClusterWorkflowTemplate.argoproj.io',
]);

interface Workload {
  readonly group: string;
  readonly kind: string;
}

/** Whether no Pod of a workload starts when it is applied, so that what a Pod needs may come later. */
export function startsLater(workload: Workload, content: () => Tree): boolean {
  return laterKinds.has(fullKind(workload)) || isIdle(entryOf(content(), 'spec'));
}

/** Whether a workload cannot become healthy without what it needs, since its Pods do not start. */
export function holdsUpHealth(
  { effect, field }: ObjectNeed,
  workload: Workload,
  content: () => Tree,
): boolean {
  // Without a pull secret the kubelet tries to pull the image all the same.
  if (effect !== 'start' || field.includes('imagePullSecrets')) return false;
  return podKinds.has(fullKind(workload)) && !isIdle(entryOf(content(), 'spec'));
}

function fullKind({ group, kind }: Workload): string {
  return group === '' ? kind : `${kind}.${group}`;
}

/** Scaled to nothing, paused or suspended: no Pod is started. */
function isIdle(spec: Tree | undefined): boolean {
  const isTrue = (key: string): boolean => textOf(entryOf(spec, key)) === 'true';
  return textOf(entryOf(spec, 'replicas')) === '0' || isTrue('suspend') || isTrue('paused');
}
