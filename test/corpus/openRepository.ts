import path from 'node:path';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Evidence } from '../../server/src/core/dependencies/dependency.ts';
import type { Instance } from '../../server/src/core/scopes/scope.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { fromFsPath } from '../../server/src/node/fsPath.ts';
import { loadWorkspace } from '../../server/src/node/loadWorkspace.ts';
import { corpus } from '../kit/corpus.ts';

/** A repository of the corpus, read as the command line reads a folder. */
export interface OpenRepository {
  readonly name: string;
  /** Where it lies. */
  readonly root: string;
  readonly snapshot: Snapshot;
  /** `kind: text @file:line`, the file from the repository's folder on. */
  readonly describeEvidence: (evidence: Evidence) => string;
  /** From the repository's folder on. */
  readonly relative: (path: string) => string;
}

export function openRepository(name: string): OpenRepository {
  const folder = fromFsPath(path.join(corpus?.root ?? '', name));
  const { snapshot, textOf } = loadWorkspace(folder, defaultSettings);
  const relative = (file: string): string => file.slice(folder.length + 1);
  return {
    name,
    root: folder,
    snapshot,
    relative,
    describeEvidence: ({ kind, text, place }) => {
      const line = (textOf(place.path) ?? '').slice(0, place.range.start).split('\n').length;
      return `${kind}: ${text} @${relative(place.path)}:${line}`;
    },
  };
}

/** `Application api`, `ConfigMap settings`. */
export function nameOf({ resource }: Instance): string {
  return `${resource.kind} ${resource.name}`;
}
