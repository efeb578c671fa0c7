import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Instance } from '../scopes/scope.ts';
import { classifyObject } from './classifyObject.ts';
import type { ScopeObject } from './syncObjectOf.ts';
import { syncOrder, type SyncOrderOptions } from './syncOrder.ts';

/** What is deleted together; the next step waits until it is gone. */
export interface RemovalStep {
  readonly instances: readonly Instance[];
}

/**
 * The order in which the objects of a scope would be pruned if Git lost all of them: the highest wave first, those
 * with `PruneLast` at the end (S§2.7). A part of them keeps that order. Hooks and what is not applied are no part of
 * it, and neither is what Argo CD never prunes.
 */
export function removalOrder(
  objects: readonly ScopeObject[],
  options: SyncOrderOptions,
): readonly RemovalStep[] {
  const pruned = objects.filter(isPruned);
  return syncOrder([], pruned, options).map(({ tasks }) => ({
    instances: tasks.map(({ object }) => object.instance),
  }));
}

function isPruned({ annotations }: ScopeObject): boolean {
  const options = (annotations.get(annotationKeys.syncOptions) ?? '').split(',');
  return (
    classifyObject(annotations).kind === 'resource' &&
    !options.some((option) => option.trim() === 'Prune=false')
  );
}
