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
export interface SourceLocator {
  readonly folders: readonly FilePath[];
  readonly checkouts: Checkouts;
  isDirectory(path: FilePath): boolean;
}

/** The claims of all Applications in a rendering, in its order. */
export function claimsOf(rendering: Rendering, locator: SourceLocator): readonly Claim[] {
  return rendering.resources.flatMap((resource) =>
    isApplication(resource) ? (claimOf(resource, locator) ?? []) : [],
  );
}

function claimOf(resource: RenderedResource, locator: SourceLocator): Claim | undefined {
  const sources = resource.application?.sources ?? [];
  const located = sources.map((source) => ({ source, request: locate(source, resource, locator) }));
  const requests = located.flatMap(({ request }) => request ?? []);
  if (requests.length === 0) return undefined;
  const unresolved = located
    .filter(({ source, request }) => !request && (source.path ?? source.chart) !== undefined)
    .map(({ source }) => ({
      reason: 'remote' as const,
      subject: [source.repoURL, source.chart ?? source.path].join(' '),
      place: resource.place,
    }));
  return { resource, requests, key: keyOf(requests), unresolved };
}

/**
 * The directory that a source means: its repository is one of the workspace's, whatever the revision (design.md §3.1),
 * and its path is a directory there.
 */
function locate(
  source: ApplicationSource,
  resource: RenderedResource,
  locator: SourceLocator,
): SourceRequest | undefined {
  const { repoURL, path, chart } = source;
  if (repoURL === undefined || path === undefined || chart !== undefined) return undefined;
  const checkout = locator.checkouts.find(repoURL, resource.place.path);
  if (!checkout || path.startsWith('/')) return undefined;
  const directory = joinPath(checkout.root, path);
  const folder = innermost(locator.folders, directory);
  const exists = folder !== undefined && isInside(checkout.root, directory) && locator.isDirectory(directory);
  return exists ? sourceRequest(directory, folder, source) : undefined;
}
