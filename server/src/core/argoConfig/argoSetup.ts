import type { FileGlobbing } from '../applicationSet/generators/matchFiles.ts';
import type { FilePath, Place } from '../text/place.ts';
import type { ArgoConfigPart } from './argoConfigFacts.ts';

/** Whether Argo CD judges the health of Applications, so that a wave of them is awaited (S§3.1), and how we know. */
export interface ApplicationHealth {
  readonly state: 'yes' | 'no' | 'unknown';
  /** What sets it, or what should; undefined where nobody knows, or where `.sync-waves.yaml` says so. */
  readonly part: PlacedPart | undefined;
}

/** A part of the configuration, and the file that it stands in. */
export interface PlacedPart {
  readonly path: FilePath;
  readonly part: ArgoConfigPart;
  /** It changes a base that lies in another repository: what it does not say may be said there. */
  readonly hasForeignBase: boolean;
}

/** A version of Argo CD, and the file that tells it. */
export interface PlacedVersion {
  readonly path: FilePath;
  readonly version: string;
}

/** How patterns of files are read, and the file that tells it. */
export interface PlacedFileGlobbing {
  readonly path: FilePath;
  readonly fileGlobbing: FileGlobbing;
}

const unknown: ApplicationHealth = { state: 'unknown', part: undefined };

/**
 * Argo CD's configuration, as far as the workspace holds it. There may be several instances of Argo CD, and nothing
 * says which one a parent belongs to: what lies nearest to it counts, and `no` needs all of them to agree.
 */
export class ArgoSetup {
  readonly parts: readonly PlacedPart[];
  readonly #versions: readonly PlacedVersion[];
  readonly #fileGlobbings: readonly PlacedFileGlobbing[];
  readonly #known = new Map<string, ApplicationHealth>();

  constructor(
    parts: readonly PlacedPart[],
    versions: readonly PlacedVersion[],
    fileGlobbings: readonly PlacedFileGlobbing[],
  ) {
    this.parts = parts;
    this.#versions = versions;
    this.#fileGlobbings = fileGlobbings;
  }

  /** The health of Applications that a file's Argo CD applies. */
  healthAt(path: FilePath): ApplicationHealth {
    const known = this.#known.get(path) ?? this.#judge(path);
    this.#known.set(path, known);
    return known;
  }

  /** The version of Argo CD in use for a file, `3.4.1`: the nearest one that is told. */
  versionAt(path: FilePath): string | undefined {
    return nearest(this.#versions, path)[0]?.version;
  }

  /** How patterns of files are read for an ApplicationSet in a file: by the nearest ones, if they agree. */
  fileGlobbingAt(path: FilePath): FileGlobbing | undefined {
    const told = new Set(nearest(this.#fileGlobbings, path).map(({ fileGlobbing }) => fileGlobbing));
    return told.size === 1 ? [...told][0] : undefined;
  }

  #judge(path: FilePath): ApplicationHealth {
    const set = this.parts.filter(({ part }) => part.health === 'set');
    const near = nearest(this.parts, path);
    if (set.length > 0) {
      const found = near.find(({ part }) => part.health === 'set');
      return found ? { state: 'yes', part: found } : unknown;
    }
    const isUnclear = this.parts.some(
      ({ part, hasForeignBase }) => hasForeignBase || part.health === 'unclear',
    );
    if (isUnclear || near.length === 0) return unknown;
    return { state: 'no', part: near.toSorted(byFitness)[0] };
  }
}

/** The place of a part. */
export function placeOfPart({ path, part }: PlacedPart): Place {
  return { path, range: part.healthRange ?? part.range };
}

/** Where somebody would add an override: where we can, and not far down in a file that was taken from upstream. */
function byFitness(one: PlacedPart, other: PlacedPart): number {
  return (
    Number(!one.part.insertion) - Number(!other.part.insertion) ||
    one.part.range.start - other.part.range.start
  );
}

/** Those that have the most directories in common with a path. */
function nearest<T extends { readonly path: FilePath }>(placed: readonly T[], path: FilePath): readonly T[] {
  const depths = placed.map((candidate) => commonDepth(candidate.path, path));
  const deepest = Math.max(...depths);
  return placed.filter((_, index) => depths[index] === deepest);
}

function commonDepth(one: FilePath, other: FilePath): number {
  const [left, right] = [one.split('/'), other.split('/')];
  const index = left.findIndex((segment, at) => segment !== right[at]);
  return index < 0 ? left.length : index;
}
