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
  readonly trees: RecentTrees;
  readonly patches = new BoundedMap<FilePath, PatchContent>(patchesKept);
  readonly bases = new BoundedMap<string, Accumulated>(basesKept);
  readonly #kustomizations = new BoundedMap<FilePath, RememberedKustomization>(kustomizationsKept);

  constructor(trees = new RecentTrees()) {
    this.trees = trees;
  }

  /** What the memo knows from files that have not changed, for the next state of the workspace. */
  after(changed: ReadonlySet<FilePath>): RenderMemo {
    const next = new RenderMemo(this.trees);
    for (const [key, base] of this.bases.entries())
      if (!overlaps(changed, base.reads)) next.bases.set(key, base);
    for (const [directory, known] of this.#kustomizations.entries()) {
      if (!overlaps(changed, known.reads)) next.#kustomizations.set(directory, known);
    }
    for (const [path, patch] of this.patches.entries()) if (!changed.has(path)) next.patches.set(path, patch);
    return next;
  }

  /** The kustomization of a directory. */
  kustomization(directory: FilePath, files: RecordingFiles): LoadedKustomization {
    const known = this.#kustomizations.get(directory) ?? remember(directory, files);
    this.#kustomizations.set(directory, known);
    files.include(known.reads);
    return known.loaded;
  }
}

const memos = new WeakMap<SourceFiles, RenderMemo>();

/** The memo that belongs to `files`. */
export function memoOf(files: SourceFiles): RenderMemo {
  const memo = memos.get(files) ?? new RenderMemo();
  memos.set(files, memo);
  return memo;
}

/** Hands on to files of the next state what the memo of the former ones knows. */
export function inheritMemo(
  files: SourceFiles,
  { former, changed }: { readonly former: SourceFiles; readonly changed: ReadonlySet<FilePath> },
): void {
  const memo = memos.get(former);
  if (memo) memos.set(files, memo.after(changed));
}

function remember(directory: FilePath, files: SourceFiles): RememberedKustomization {
  const recording = new RecordingFiles(files);
  return { loaded: loadKustomization(directory, recording), reads: recording.reads };
}
