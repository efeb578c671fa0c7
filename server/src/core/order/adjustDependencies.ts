import type { SyncObject, SyncTask } from './syncTask.ts';

/**
 * Pulls Namespaces, then CRDs, in front of the first task that needs them, with that task's phase and wave. Tasks
 * that already sort earlier stay; nothing ever moves back (S§2.3 "Dependency adjustment").
 *
 * @param tasks sorted; every object has its namespace filled in (see `namespaceOf`)
 */
export function adjustDependencies<T extends SyncObject>(
  tasks: readonly SyncTask<T>[],
  namespaceOf: (object: T) => string,
): readonly SyncTask<T>[] {
  const withNamespaces = pullForward(
    tasks,
    (task) => (isNamespace(task.object) ? undefined : namespaceOf(task.object)),
    (task) => (isNamespace(task.object) && task.object.isNameOpen !== true ? task.object.name : undefined),
  );
  return pullForward(
    withNamespaces,
    (task) => groupKind(task.object),
    (task) => (task.object.defines ? groupKind(task.object.defines) : undefined),
  );
}

/** Moves each task that provides a key directly in front of the first task that needs that key. */
function pullForward<T extends SyncObject>(
  tasks: readonly SyncTask<T>[],
  needs: (task: SyncTask<T>) => string | undefined,
  provides: (task: SyncTask<T>) => string | undefined,
): readonly SyncTask<T>[] {
  const firstUser = new Map<string, SyncTask<T>>();
  const inFrontOf = new Map<SyncTask<T>, SyncTask<T>[]>();
  const kept: SyncTask<T>[] = [];
  for (const task of tasks) {
    // A prune task has no target: it neither needs nor provides anything any more.
    const provided = task.prune ? undefined : provides(task);
    const user = provided === undefined ? undefined : firstUser.get(provided);
    if (user) inFrontOf.set(user, [...(inFrontOf.get(user) ?? []), moveInFront(task, user)]);
    else kept.push(task);
    const needed = task.prune ? undefined : needs(task);
    if (needed !== undefined && !firstUser.has(needed)) firstUser.set(needed, task);
  }
  return kept.flatMap((task) => [...(inFrontOf.get(task) ?? []), task]);
}

function moveInFront<T extends SyncObject>(task: SyncTask<T>, user: SyncTask<T>): SyncTask<T> {
  const { phase, wave } = task;
  const moved = { inFrontOf: user.object, phase, wave };
  return { ...task, phase: user.phase, wave: user.wave, moved };
}

function isNamespace(object: SyncObject): boolean {
  return object.group === '' && object.kind === 'Namespace';
}

function groupKind(of: { readonly group: string; readonly kind: string }): string {
  return `${of.group}/${of.kind}`;
}
