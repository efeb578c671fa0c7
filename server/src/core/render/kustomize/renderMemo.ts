import type { FilePath } from '../../text/place.ts';
import { overlaps } from '../../collections/overlaps.ts';
import { BoundedMap } from '../boundedMap.ts';
import { RecordingFiles } from '../recordingFiles.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import type { Accumulated } from './accumulation.ts';
import { loadKustomization } from './loadKustomization.ts';
import type { LoadedKustomization } from './loadKustomization.ts';
import { RecentTrees } from './objectBody.ts';
import type { PatchContent } from './patchContent.ts';

/** Bases hold the objects they render, so only the ones in use are kept. */
const basesKept = 256;
const kustomizationsKept = 2048;
const patchesKept = 2048;

interface RememberedKustomization {
  readonly loaded: LoadedKustomization;
  readonly reads: ReadonlySet<FilePath>;
}

/**
 * What the roots of one state of the workspace share: 100 overlays of one base render it once. It belongs to one
 * `SourceFiles` object, whose answers never change (see sourceFiles.ts).
 */
export class RenderMemo {
  readonly trees = new RecentTrees();
  readonly patches = new BoundedMap<FilePath, PatchContent>(patchesKept);
  readonly bases = new BoundedMap<string, Accumulated>(basesKept);
  readonly #kustomizations = new BoundedMap<FilePath, RememberedKustomization>(kustomizationsKept);

  /** All files that any kustomization has read, and some more. */
  readonly #reads = new Set<FilePath>();

  /** Forgets what follows from files that have changed. */
  forget(changed: ReadonlySet<FilePath>): void {
    for (const [key, base] of this.bases.entries()) if (overlaps(changed, base.reads)) this.bases.delete(key);
    if (overlaps(changed, this.#reads)) {
      for (const [directory, known] of this.#kustomizations.entries()) {
        if (overlaps(changed, known.reads)) this.#kustomizations.delete(directory);
      }
    }
    for (const path of changed) this.patches.delete(path);
  }

  /** The kustomization of a directory. */
  kustomization(directory: FilePath, files: RecordingFiles): LoadedKustomization {
    const known = this.#kustomizations.get(directory) ?? this.#load(directory, files);
    this.#kustomizations.set(directory, known);
    files.include(known.reads);
    return known.loaded;
  }

  #load(directory: FilePath, files: SourceFiles): RememberedKustomization {
    const recording = new RecordingFiles(files);
    const loaded = loadKustomization(directory, recording);
    for (const path of recording.reads) this.#reads.add(path);
    return { loaded, reads: recording.reads };
  }
}

const memos = new WeakMap<SourceFiles, RenderMemo>();

/** The memo that belongs to `files`. */
export function memoOf(files: SourceFiles): RenderMemo {
  const memo = memos.get(files) ?? new RenderMemo();
  memos.set(files, memo);
  return memo;
}

/**
 * Hands the memo of the former files on to those of the next state, without what has changed. Whoever still renders from
 * the former ones begins with an empty memo.
 */
export function inheritMemo(
  files: SourceFiles,
  { former, changed }: { readonly former: SourceFiles; readonly changed: ReadonlySet<FilePath> },
): void {
  const memo = memos.get(former);
  if (!memo) return;
  memos.delete(former);
  memo.forget(changed);
  memos.set(files, memo);
}
