import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { RenderedResource, Unresolved } from '../render/renderedResource.ts';
import { innermost, isInside, joinPath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { isApplication } from './argoObject.ts';
import type { Checkouts } from './checkouts.ts';
import { keyOf, type Rendering } from './rendering.ts';
import { sourceRequest, type SourceRequest } from './sourceRequest.ts';

/** An Application whose sources, or some of them, are in the workspace: it renders the scope that they make. */
export interface Claim {
  readonly resource: RenderedResource;
  /** At least one. */
  readonly requests: readonly SourceRequest[];
  readonly key: string;
  /** Sources that are elsewhere: charts and other repositories. */
  readonly unresolved: readonly Unresolved[];
}

/** What turns a source into a directory of the workspace. */
export interface Surroundings {
  readonly folders: readonly FilePath[];
  readonly checkouts: Checkouts;
  isDirectory(path: FilePath): boolean;
}

/** Finds what Applications render. Its answers hold as long as the surroundings stay as they are. */
export class ClaimFinder {
  readonly #surroundings: Surroundings;
  readonly #located = new WeakMap<
    ApplicationSource,
    { readonly from: FilePath; readonly request: Located }
  >();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** The claims of all Applications in a rendering, in its order. */
  claimsIn({ resources }: Rendering): readonly Claim[] {
    return resources.flatMap((resource) => (isApplication(resource) ? (this.#claimOf(resource) ?? []) : []));
  }

  #claimOf(resource: RenderedResource): Claim | undefined {
    const sources = resource.application?.sources ?? [];
    const requests = sources.flatMap((source) => this.#locate(source, resource.place.path) ?? []);
    if (requests.length === 0) return undefined;
    const elsewhere = sources.filter(
      (source) => !this.#locate(source, resource.place.path) && (source.path ?? source.chart) !== undefined,
    );
    const unresolved = elsewhere.map(({ repoURL, chart, path }) => ({
      reason: 'remote' as const,
      subject: [repoURL, chart ?? path].join(' '),
      place: resource.place,
    }));
    return { resource, requests, key: keyOf(requests), unresolved };
  }

  /** An edit somewhere else leaves a source the same object: then its place is known. */
  #locate(source: ApplicationSource, from: FilePath): Located {
    const known = this.#located.get(source);
    if (known?.from === from) return known.request;
    const request = locate(source, from, this.#surroundings);
    this.#located.set(source, { from, request });
    return request;
  }
}

type Located = SourceRequest | undefined;

/**
 * The directory that a source means: its repository is one of the workspace's, whatever the revision (design.md §3.1),
 * and its path is a directory there.
 */
function locate(source: ApplicationSource, from: FilePath, surroundings: Surroundings): Located {
  const { repoURL, path, chart } = source;
  if (repoURL === undefined || path === undefined || chart !== undefined || path.startsWith('/'))
    return undefined;
  const checkout = surroundings.checkouts.find(repoURL, from);
  if (!checkout) return undefined;
  for (const root of [checkout.root, ...checkout.copies]) {
    const directory = joinPath(root, path);
    const folder = innermost(surroundings.folders, directory);
    if (folder !== undefined && isInside(root, directory) && surroundings.isDirectory(directory)) {
      return sourceRequest(directory, folder, source);
    }
  }
  return undefined;
}
