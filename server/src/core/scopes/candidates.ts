import { dirname, innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Coverage } from './coverage.ts';
import type { Layout } from './layout.ts';
import { sourceRequest, type SourceRequest } from './sourceRequest.ts';

/** A directory that is an assumed scope, unless Applications render what is in it. */
export interface Candidate {
  readonly request: SourceRequest;
  readonly isKustomizeRoot: boolean;
  /** The relevant files in it, for a Kustomize root as far as its lists reach. */
  readonly files: ReadonlySet<FilePath>;
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
export function findCandidates(layout: Layout, folders: readonly FilePath[]): readonly Candidate[] {
  const byDirectory = new Map<FilePath, Set<FilePath>>();
  for (const path of layout.relevantFiles) {
    const directory = directoryFor(path, layout);
    if (directory === undefined) continue;
    const files = byDirectory.get(directory) ?? new Set();
    byDirectory.set(directory, files.add(path));
  }
  const roots = layout
    .topmostRoots()
    .map(({ directory }) => ({ directory, reach: layout.reach(directory) }))
    .filter(({ reach }) => reach.mayOrder);
  const all = [
    ...[...byDirectory].map(([directory, files]) => ({ directory, files, isKustomizeRoot: false })),
    ...roots.map(({ directory, reach }) => ({ directory, files: reach.files, isKustomizeRoot: true })),
  ];
  return all
    .sort((a, b) => (a.directory < b.directory ? -1 : 1))
    .map(({ directory, ...rest }) => ({ ...rest, request: assumed(directory, folders) }));
}

/** What of a candidate is left when the sources of `coverage` are rendered by Applications; undefined for nothing. */
export function remainderOf(candidate: Candidate, coverage: Coverage, layout: Layout): Remainder | undefined {
  const { request, files, isKustomizeRoot } = candidate;
  if (!isKustomizeRoot) {
    const left = [...files].filter((path) => !coverage.hasFile(path));
    if (left.length === 0) return undefined;
    return { files: left.length === files.size ? undefined : new Set(left) };
  }
  if (coverage.kustomizeRoots.has(request.directory)) return undefined;
  const reach = layout.reachBeside(request.directory, coverage.kustomizeRoots);
  if (!reach.stopped) return { files: undefined };
  return reach.mayOrder ? { files: reach.files } : undefined;
}

/** Files with objects of Argo CD that are in no list where lists decide, and that no Application's source has. */
export function findUnused(layout: Layout, coverage: Coverage): ReadonlySet<FilePath> {
  const reached = new Set(
    layout.topmostRoots().flatMap(({ directory }) => [...layout.reach(directory).files]),
  );
  const unused = layout.relevantFiles.filter(
    (path) =>
      layout.holdsArgoObject(path) &&
      !reached.has(path) &&
      isLeftToLists(path, layout) &&
      !coverage.hasFile(path),
  );
  return new Set(unused);
}

/** The directory of the scope that a file would have by itself; undefined for one that lists decide about. */
function directoryFor(path: FilePath, layout: Layout): FilePath | undefined {
  if (layout.isListed(path) || layout.otherFiles.has(path)) return undefined;
  const chart = layout.chartOf(path);
  if (chart !== undefined) return chart;
  return layout.hasLists(dirname(path)) ? undefined : dirname(path);
}

function isLeftToLists(path: FilePath, layout: Layout): boolean {
  return !layout.otherFiles.has(path) && directoryFor(path, layout) === undefined;
}

function assumed(directory: FilePath, folders: readonly FilePath[]): SourceRequest {
  return sourceRequest(directory, innermost(folders, directory) ?? directory, undefined);
}
