import type { Wave } from '../argo/wave.ts';
import { annotationKeys } from '../argo/annotationKeys.ts';
import type { SyncObject, SyncTask } from './syncTask.ts';

/**
 * Gives prune tasks their waves: the distinct waves of all prune tasks are mirrored, then those with PruneLast go one
 * wave behind everything of the Sync phase. Other tasks are untouched (S§2.7).
 */
export function pruneWaves<T extends SyncObject>(
  tasks: readonly SyncTask<T>[],
  options: { readonly pruneLast: boolean },
): readonly SyncTask<T>[] {
  const mirrored = mirror(tasks);
  const last = 1n + highestSyncWave(mirrored);
  return mirrored.map((task) =>
    task.prune && (options.pruneLast || hasPruneLast(task.object)) ? { ...task, wave: last } : task,
  );
}

function mirror<T extends SyncObject>(tasks: readonly SyncTask<T>[]): readonly SyncTask<T>[] {
  const distinct = [...new Set(tasks.filter((task) => task.prune).map((task) => task.wave))];
  const ascending = distinct.sort((a, b) => (a < b ? -1 : 1));
  const mirrorOf = new Map<Wave, Wave | undefined>(
    ascending.map((wave, index) => [wave, ascending.at(-1 - index)]),
  );
  return tasks.map((task) => (task.prune ? { ...task, wave: mirrorOf.get(task.wave) ?? task.wave } : task));
}

/** Never below 0: Argo CD starts its search there. */
function highestSyncWave<T extends SyncObject>(tasks: readonly SyncTask<T>[]): Wave {
  return tasks
    .filter((task) => task.phase === 'Sync')
    .reduce<Wave>((highest, task) => (task.wave > highest ? task.wave : highest), 0n);
}

function hasPruneLast(object: SyncObject): boolean {
  const options = object.annotations.get(annotationKeys.syncOptions) ?? '';
  return options.split(',').some((option) => option.trim() === 'PruneLast=true');
}
