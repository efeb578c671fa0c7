import type { ApplicationSource, ApplicationSpec } from '../argo/applicationSpec.ts';
import { ownOverridesFile } from '../render/applySourceOverrides.ts';
import type { RenderedResource, Unresolved } from '../render/renderedResource.ts';
import { innermost, isInside, joinPath } from '../text/posixPath.ts';
import type { FilePath, Place } from '../text/place.ts';
import { isApplication } from './argoObject.ts';
import type { Checkouts } from './checkouts.ts';
import { findLost, type Directories, type LostSource } from './lostSource.ts';
import { keyOf, type Rendering } from './rendering.ts';
import { sourceRequest, type SourceRequest } from './sourceRequest.ts';

/** An Application whose sources, or some of them, are in the workspace: it renders the scope that they make. */
export interface Claim {
  readonly resource: RenderedResource;
  /** At least one. */
  readonly requests: readonly SourceRequest[];
  readonly key: string;
  /** What they make may hold objects of Argo CD. */
  readonly holdsArgoObjects: boolean;
  /** Sources that are elsewhere: charts and other repositories. */
  readonly unresolved: readonly Unresolved[];
}

/** What turns a source into a directory of the workspace. */
export interface Surroundings extends Directories {
  readonly checkouts: Checkouts;
  isDirectory(path: FilePath): boolean;
  readonly hasFile: (path: FilePath) => boolean;
}

type MayHoldArgoObjects = (requests: readonly SourceRequest[]) => boolean;

/** Finds what Applications render. Its answers hold as long as the surroundings stay as they are. */
export class ClaimFinder {
  readonly #surroundings: Surroundings;
  readonly #mayHoldArgoObjects: MayHoldArgoObjects;
  /** An edit somewhere else leaves a specification the same object: then it claims the same. */
  readonly #known = new WeakMap<
    ApplicationSpec,
    { readonly place: Place; readonly name: string; readonly claimed: Claimed | undefined }
  >();

  /** By the file of the Application, which decides what its repository is. */
  readonly #lost = new WeakMap<
    ApplicationSpec,
    { readonly from: FilePath; readonly lost: readonly LostSource[] }
  >();

  constructor(surroundings: Surroundings, mayHoldArgoObjects: MayHoldArgoObjects) {
    this.#surroundings = surroundings;
    this.#mayHoldArgoObjects = mayHoldArgoObjects;
  }

  /** The claims of all Applications in a rendering, in its order. */
  claimsIn({ resources }: Rendering): readonly Claim[] {
    const claims: Claim[] = [];
    for (const resource of resources) {
      const claimed = isApplication(resource) ? this.#claimedBy(resource) : undefined;
      if (claimed) claims.push({ resource, ...claimed });
    }
    return claims;
  }

  /** The sources of an Application that should be in the workspace, and are not. */
  lostIn({ application, place: { path: from } }: RenderedResource): readonly LostSource[] {
    if (!application) return none;
    const known = this.#lost.get(application);
    if (known?.from === from) return known.lost;
    const lost = this.#findLost(application, from);
    this.#lost.set(application, { from, lost });
    return lost;
  }

  #findLost({ sources }: ApplicationSpec, from: FilePath): readonly LostSource[] {
    const { checkouts } = this.#surroundings;
    const lost = sources.filter(
      (source) => mayLocate(source) && !locate(source, { from, name: '' }, this.#surroundings),
    );
    return lost.flatMap(
      (source) => findLost(source, checkouts.find(source.repoURL ?? '', from), this.#surroundings) ?? [],
    );
  }

  #claimedBy({ application, place, name }: RenderedResource): Claimed | undefined {
    if (!application) return undefined;
    const known = this.#known.get(application);
    if (known?.name === name && isSamePlace(known.place, place)) return known.claimed;
    const claimed = this.#locateAll(application, place, name);
    this.#known.set(application, { place, name, claimed });
    return claimed;
  }

  #locateAll({ sources }: ApplicationSpec, place: Place, name: string): Claimed | undefined {
    const located = sources.map((source) => ({
      source,
      request: locate(source, { from: place.path, name }, this.#surroundings),
    }));
    const requests = located.flatMap(({ request }) => request ?? []);
    if (requests.length === 0) return undefined;
    const unresolved = located
      .filter(({ source, request }) => !request && (source.path ?? source.chart) !== undefined)
      .map(({ source: { repoURL, chart, path } }) => ({
        reason: 'remote' as const,
        subject: [repoURL, chart ?? path].join(' '),
        place,
      }));
    return {
      requests,
      key: keyOf(requests),
      holdsArgoObjects: this.#mayHoldArgoObjects(requests),
      unresolved,
    };
  }
}

const none: readonly LostSource[] = [];

function isSamePlace(left: Place, right: Place): boolean {
  return left.path === right.path && left.range === right.range;
}

type Claimed = Omit<Claim, 'resource'>;

/**
 * The directory that a source means: its repository is one of the workspace's, whatever the revision (design.md §3.1),
 * and its path is a directory there.
 */
function locate(
  source: ApplicationSource,
  { from, name }: { readonly from: FilePath; readonly name: string },
  surroundings: Surroundings,
): SourceRequest | undefined {
  const { repoURL, path } = source;
  if (!mayLocate(source) || repoURL === undefined || path === undefined) return undefined;
  const checkout = surroundings.checkouts.find(repoURL, from);
  if (!checkout) return undefined;
  for (const root of [checkout.root, ...checkout.copies]) {
    const directory = joinPath(root, path);
    const folder = innermost(surroundings.folders, directory);
    if (folder !== undefined && isInside(root, directory) && surroundings.isDirectory(directory)) {
      return sourceRequest(directory, folder, source, ownSettings(directory, name, surroundings));
    }
  }
  return undefined;
}

/** Whether a source is a directory of a Git repository. */
function mayLocate({ repoURL, path, chart }: ApplicationSource): boolean {
  return repoURL !== undefined && path !== undefined && !path.startsWith('/') && chart === undefined;
}

/** The name of an Application for which settings lie in the directory. */
function ownSettings(directory: FilePath, name: string, { hasFile }: Surroundings): string | undefined {
  return hasFile(ownOverridesFile(directory, name)) ? name : undefined;
}
