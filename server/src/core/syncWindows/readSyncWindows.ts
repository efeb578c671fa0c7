import { entryOf, isNull, textOf, type Tree } from '../render/kustomize/tree.ts';
import type { Place } from '../text/place.ts';

/** A time in which an AppProject denies or allows the sync of some of its Applications (S§4.3). */
export interface SyncWindow {
  readonly kind: 'allow' | 'deny';
  /** When it opens, as cron has it, and for how long. */
  readonly schedule: string;
  readonly duration: string;
  /** Globs: an Application is meant when one of the three lists matches it, or all that are not empty. */
  readonly applications: readonly string[];
  readonly namespaces: readonly string[];
  readonly clusters: readonly string[];
  readonly needsAll: boolean;
  readonly place: Place | undefined;
}

/** The windows in an AppProject; those that say nothing usable are left out. */
export function readSyncWindows(project: Tree): readonly SyncWindow[] {
  const windows = entryOf(entryOf(project, 'spec'), 'syncWindows');
  return windows?.kind === 'sequence' ? windows.items.flatMap((item) => readWindow(item) ?? []) : [];
}

function readWindow(item: Tree): SyncWindow | undefined {
  const kind = textOf(entryOf(item, 'kind'));
  const schedule = entryOf(item, 'schedule');
  if ((kind !== 'allow' && kind !== 'deny') || schedule?.kind !== 'scalar' || isNull(schedule))
    return undefined;
  return {
    kind,
    schedule: schedule.text,
    duration: textOf(entryOf(item, 'duration')) ?? '',
    applications: textsOf(entryOf(item, 'applications')),
    namespaces: textsOf(entryOf(item, 'namespaces')),
    clusters: textsOf(entryOf(item, 'clusters')),
    needsAll: textOf(entryOf(item, 'andOperator')) === 'true',
    place: schedule.origin?.place,
  };
}

function textsOf(list: Tree | undefined): readonly string[] {
  return list?.kind === 'sequence' ? list.items.flatMap((item) => textOf(item) ?? []) : [];
}
