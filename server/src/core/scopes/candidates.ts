import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { groupBy } from '../collections/groupBy.ts';
import { dirname, innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Checkouts } from './checkouts.ts';
import type { Coverage } from './coverage.ts';
import type { KustomizationNode } from './kustomizeGraph.ts';
import type { Layout } from './layout.ts';
import { sourceRequest, type SourceRequest } from './sourceRequest.ts';

/** A directory that is an assumed scope, unless Applications render what is in it. */
export type Candidate = KustomizeCandidate | PlainCandidate;

interface KustomizeCandidate {
  readonly request: SourceRequest;
  readonly root: KustomizationNode;
}

interface PlainCandidate {
  readonly request: SourceRequest;
  readonly root: undefined;
  /** The relevant files in it that belong to nothing else. */
  readonly files: ReadonlySet<FilePath>;
  /** Nothing in the directory belongs to somebody else, as patches of a Kustomize file elsewhere do. */
  readonly isWhole: boolean;
}

/** What of a candidate no Application renders. */
export interface Remainder {
  /** Undefined for all of it, the usual case. */
  readonly files: ReadonlySet<FilePath> | undefined;
}

/**
 * Where objects go that no Application's source brings in (design.md §2 "scope"): the topmost Kustomize roots that
 * list them, charts whose templates they are, else the directories that they lie in. Files that the Kustomize lists
 * around them leave out are unused, and patches are no objects.
 */
export function findCandidates(
  layout: Layout,
  checkouts: Checkouts,
  folders: readonly FilePath[],
): readonly Candidate[] {
  const requestIn = (directory: FilePath, source: ApplicationSource | undefined): SourceRequest =>
    sourceRequest(directory, innermost(folders, directory) ?? directory, source);
  const lone = layout.relevantFiles.flatMap((path) => {
    const place = placeOf(path, layout, checkouts);
    return place ? [{ path, request: requestIn(place.directory, place.source) }] : [];
  });
  const plain = [...groupBy(lone, ({ request }) => request.key).values()].flatMap((entries) =>
    entries.slice(0, 1).map(({ request }) => ({
      request,
      root: undefined,
      files: new Set(entries.map(({ path }) => path)),
      isWhole: !layout.hasOtherFile(request.directory) && !layout.hasLists(request.directory),
    })),
  );
  const { kustomize } = layout;
  const roots = kustomize.topmost
    .filter((root) => kustomize.isRelevant(root))
    .map((root) => ({ request: requestIn(root.directory, undefined), root }));
  return [...plain, ...roots].sort((a, b) => (a.request.key < b.request.key ? -1 : 1));
}

/** Tells what of each candidate is left when the sources of `coverage` are rendered by Applications. */
export class Remainders {
  readonly #coverage: Coverage;
  readonly #layout: Layout;
  readonly #overRendered: ReadonlySet<KustomizationNode>;

  constructor(coverage: Coverage, layout: Layout) {
    this.#coverage = coverage;
    this.#layout = layout;
    this.#overRendered = layout.kustomize.above(coverage.kustomizeRoots);
  }

  /** Undefined when nothing is left. */
  of(candidate: Candidate): Remainder | undefined {
    return candidate.root ? this.#ofRoot(candidate.root) : this.#ofFiles(candidate);
  }

  #ofRoot(root: KustomizationNode): Remainder | undefined {
    const { kustomizeRoots } = this.#coverage;
    if (kustomizeRoots.has(root.directory)) return undefined;
    if (!this.#overRendered.has(root)) return { files: undefined };
    const files = this.#layout.kustomize.filesBelow(root, kustomizeRoots);
    return files && { files };
  }

  #ofFiles({ files, isWhole }: PlainCandidate): Remainder | undefined {
    const left = [...files].filter((path) => !this.#coverage.hasFile(path));
    if (left.length === 0) return undefined;
    return { files: isWhole && left.length === files.size ? undefined : new Set(left) };
  }
}

/** Files with objects of Argo CD that are in no list where lists decide, and that no Application's source has. */
export function findUnused(layout: Layout, checkouts: Checkouts, coverage: Coverage): ReadonlySet<FilePath> {
  const unused = layout.relevantFiles.filter(
    (path) =>
      layout.holdsArgoObject(path) &&
      !layout.kustomize.isReached(path) &&
      isLeftToLists(path, layout, checkouts) &&
      !coverage.hasFile(path),
  );
  return new Set(unused);
}

/** Takes a directory as it is, even where the files in it say that it is a chart or a Kustomize root. */
const plainDirectory: ApplicationSource = {
  repoURL: undefined,
  path: undefined,
  chart: undefined,
  targetRevision: undefined,
  ref: undefined,
  directory: { recurse: false, include: undefined, exclude: undefined },
  kustomize: undefined,
  helm: undefined,
  plugin: false,
};

interface AssumedPlace {
  readonly directory: FilePath;
  readonly source: ApplicationSource | undefined;
}

/** Where a file would be applied by itself; undefined for one that lists decide about. */
function placeOf(path: FilePath, layout: Layout, checkouts: Checkouts): AssumedPlace | undefined {
  if (layout.kustomize.isListed(path) || layout.otherFiles.has(path)) return undefined;
  const chart = layout.chartOf(path);
  if (chart !== undefined) return { directory: chart, source: undefined };
  const directory = dirname(path);
  if (layout.isLeftOut(path, checkouts)) return undefined;
  const needsSource = layout.hasLists(directory) || layout.hasChart(directory);
  return { directory, source: needsSource ? plainDirectory : undefined };
}

function isLeftToLists(path: FilePath, layout: Layout, checkouts: Checkouts): boolean {
  return !layout.otherFiles.has(path) && placeOf(path, layout, checkouts) === undefined;
}
