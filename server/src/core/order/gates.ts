import { hasHealthCheck } from './hasHealthCheck.ts';
import type { SyncStep } from './syncOrder.ts';
import type { SyncObject, SyncTask } from './syncTask.ts';

/**
 * Whose health Argo CD awaits before it goes on (or ends): everything in the step, only its hooks, or nothing.
 * Awaiting an object without a health check takes no time (see hasHealthCheck).
 */
export type Gate = 'all' | 'hooks' | 'none';

/**
 * The gate behind each step (S§2.5, S§8.5). The last step is not awaited unless it holds a hook, and then its plain
 * objects only count when the sync has more than one step. SyncFail steps are never awaited one by one (S§2.6).
 */
export function gates<T extends SyncObject>(steps: readonly SyncStep<T>[]): readonly Gate[] {
  const isMultiStep = steps.length > 1;
  const lastRegular = steps.findLastIndex((step) => step.phase !== 'SyncFail');
  return steps.map((step, index) => {
    if (step.phase === 'SyncFail') return 'none';
    if (index < lastRegular) return 'all';
    if (!step.tasks.some((task) => task.isHook)) return 'none';
    return isMultiStep ? 'all' : 'hooks';
  });
}

/** Whether the sync may stop at a task until its object is healthy: its gate counts it, and its health is judged. */
export function holdsGate<T extends SyncObject>({ object, isHook }: SyncTask<T>, gate: Gate): boolean {
  const counts = gate === 'all' || (gate === 'hooks' && isHook);
  return counts && hasHealthCheck(object.group, object.kind) !== 'no';
}
