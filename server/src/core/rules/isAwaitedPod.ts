import { holdsUpHealth } from '../needs/holdsUpHealth.ts';
import type { SyncOperation, Use } from './syncOperation.ts';

/** Whether a Pod of a workload waits for the object that is used, and the sync for that Pod. */
export function isAwaitedPod({ consumer: { instance }, need }: Use, operation: SyncOperation): boolean {
  return holdsUpHealth(need, instance.resource, () => operation.contentOf(instance));
}
