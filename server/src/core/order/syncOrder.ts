import type { Wave } from '../argo/wave.ts';
import { readSyncWave } from '../argo/readSyncWave.ts';
import { adjustDependencies } from './adjustDependencies.ts';
import { classifyObject } from './classifyObject.ts';
import { kindRank } from './kindRank.ts';
import { pruneWaves } from './pruneWaves.ts';
import { syncPhases, type SyncPhase } from './syncPhase.ts';
import type { SyncObject, SyncTask } from './syncTask.ts';

/** What the Application says that changes the order of its objects. */
export interface SyncOrderOptions {
  readonly destinationNamespace: string;
  /** The sync option `PruneLast=true` of the Application. */
  readonly pruneLast: boolean;
}

/** All tasks that Argo CD starts together: one phase and one wave (S§2.5 step 7). */
export interface SyncStep<T extends SyncObject> {
  readonly phase: SyncPhase;
  readonly wave: Wave;
  /** By kind rank and name, as they are applied; ties are in a stable order that Argo CD does not promise. */
  readonly tasks: readonly SyncTask<T>[];
}

/**
 * The steps of one sync operation, first to last (S§2.1–S§2.3, S§2.7). The steps of phase SyncFail come last and run
 * only when another one failed.
 *
 * @param desired the rendered objects in source order; of duplicates the last one counts
 * @param onlyLive objects that are in the cluster and no longer desired
 */
export function syncOrder<T extends SyncObject>(
  desired: readonly T[],
  onlyLive: readonly T[],
  options: SyncOrderOptions,
): readonly SyncStep<T>[] {
  const namespaceOf = (object: T): string => object.namespace ?? options.destinationNamespace;
  const tasks = [
    ...withoutDuplicates(desired, namespaceOf).flatMap(desiredTasks),
    ...onlyLive.map(pruneTask),
  ];
  const sorted = [...pruneWaves(tasks, options)].sort(compareTasks);
  return intoSteps(adjustDependencies(sorted, namespaceOf));
}

function withoutDuplicates<T extends SyncObject>(
  objects: readonly T[],
  namespaceOf: (object: T) => string,
): readonly T[] {
  const byIdentity = new Map<string, T>();
  for (const [index, object] of objects.entries()) {
    const name = object.isNameOpen === true ? index : object.name;
    byIdentity.set([object.group, object.kind, namespaceOf(object), name].join('\n'), object);
  }
  return [...byIdentity.values()];
}

function desiredTasks<T extends SyncObject>(object: T): readonly SyncTask<T>[] {
  const { kind, phases } = classifyObject(object.annotations);
  const { wave } = readSyncWave(object.annotations);
  return phases.map((phase) => ({ object, phase, wave, isHook: kind === 'hook', prune: false }));
}

function pruneTask<T extends SyncObject>(object: T): SyncTask<T> {
  return { object, phase: 'Sync', wave: readSyncWave(object.annotations).wave, isHook: false, prune: true };
}

/** Phase, wave, kind rank, name (S§2.3). Kubernetes names are ASCII, so comparing UTF-16 units compares bytes. */
function compareTasks<T extends SyncObject>(a: SyncTask<T>, b: SyncTask<T>): number {
  return (
    syncPhases.indexOf(a.phase) - syncPhases.indexOf(b.phase) ||
    compareValues(a.wave, b.wave) ||
    kindRank(a.object.kind) - kindRank(b.object.kind) ||
    compareValues(a.object.name, b.object.name)
  );
}

function compareValues<V extends bigint | string>(a: V, b: V): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function intoSteps<T extends SyncObject>(tasks: readonly SyncTask<T>[]): readonly SyncStep<T>[] {
  const steps: { phase: SyncPhase; wave: Wave; tasks: SyncTask<T>[] }[] = [];
  for (const task of tasks) {
    const current = steps.at(-1);
    if (current?.phase === task.phase && current.wave === task.wave) current.tasks.push(task);
    else steps.push({ phase: task.phase, wave: task.wave, tasks: [task] });
  }
  return steps;
}
