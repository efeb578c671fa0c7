import type { FilePath } from '../../text/place.ts';
import { BoundedMap } from '../boundedMap.ts';
import { RecordingFiles } from '../recordingFiles.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import type { Accumulated } from './accumulation.ts';
import { loadKustomization } from './loadKustomization.ts';
import type { LoadedKustomization } from './loadKustomization.ts';

/** Bases hold the objects they render, so only the ones in use are kept. */
const basesKept = 256;
const kustomizationsKept = 2048;

interface RememberedKustomization {
  readonly loaded: LoadedKustomization;
  readonly reads: ReadonlySet<FilePath>;
}

/**
 * What the roots of one state of the workspace share: 100 overlays of one base render it once. It belongs to one
 * `SourceFiles` object, whose answers never change (see sourceFiles.ts), and is gone with it.
 */
export class RenderMemo {
  readonly bases = new BoundedMap<string, Accumulated>(basesKept);
  readonly #kustomizations = new BoundedMap<FilePath, RememberedKustomization>(kustomizationsKept);

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

function remember(directory: FilePath, files: SourceFiles): RememberedKustomization {
  const recording = new RecordingFiles(files);
  return { loaded: loadKustomization(directory, recording), reads: recording.reads };
}
