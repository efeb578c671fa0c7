import type { FilePath } from '../text/place.ts';
import { dirname } from '../text/posixPath.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { Claim } from './claims.ts';
import type { Generation } from './expansionCache.ts';
import { keyOf, type Rendering } from './rendering.ts';
import type { SourceRequest } from './sourceRequest.ts';

/** A scope to be, before its place in the tree of scopes is final. */
export interface PlannedScope {
  readonly requests: readonly SourceRequest[];
  readonly key: string;
  /** Only objects from these files belong to it: Applications render the others. Undefined for all. */
  readonly files: ReadonlySet<FilePath> | undefined;
  /** Set when it may hold objects of Argo CD: then it had to be rendered to find the scopes below it. */
  readonly rendering: Rendering | undefined;
  readonly parent:
    | {
        readonly scope: PlannedScope;
        readonly resource: RenderedResource;
        /** Undefined for an ApplicationSet, which generates the scope. */
        readonly claim: Claim | undefined;
      }
    | undefined;
  /** Set for what an ApplicationSet generates; there are no requests then. */
  readonly generation: Generation | undefined;
}

/** A scope that no Application of the workspace renders. */
export type RootScope = Pick<PlannedScope, 'requests' | 'files'>;

/** What is known of sources while scopes are planned. */
export interface SourceKnowledge {
  /** The rendering of a source that may hold objects of Argo CD; undefined for all other sources. */
  renderingOf(requests: readonly SourceRequest[]): Rendering | undefined;
  claimsIn(rendering: Rendering): readonly Claim[];
  /** What the ApplicationSets in a rendering generate. */
  generationsIn(rendering: Rendering): ReadonlyMap<RenderedResource, Generation>;
}

/** Applications that render each other in many ways can multiply without end; no real repository comes near. */
const mostScopes = 50_000;

/**
 * The roots and everything below them: for each Application the scope that its sources make, to any depth, parents
 * first. Where an Application would render a source that it lies in itself, the tree ends.
 */
export function planScopes(roots: readonly RootScope[], knowledge: SourceKnowledge): readonly PlannedScope[] {
  const planned: PlannedScope[] = roots.map((root) => planRoot(root, knowledge));
  for (const scope of planned) {
    if (!scope.rendering) continue;
    const below = [
      ...planGenerated(scope, scope.rendering, knowledge),
      ...actualClaims(scope.rendering, knowledge)
        .filter((claim) => belongsTo(scope, claim.resource) && !isAbove(scope, claim))
        .map((claim) => planBelow(scope, claim, knowledge)),
    ];
    planned.push(...below.slice(0, mostScopes - planned.length));
    if (planned.length >= mostScopes) return planned;
  }
  return planned;
}

/** The claims of all sources, and of all sources that these claim, each once. */
export function exploreClaims(
  start: readonly (readonly SourceRequest[])[],
  knowledge: SourceKnowledge,
): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>();
  const queue = new Set(start.flatMap((requests) => knowledge.renderingOf(requests) ?? []));
  for (const rendering of queue) {
    for (const generation of knowledge.generationsIn(rendering).values()) queue.add(generation.rendering);
    for (const claim of actualClaims(rendering, knowledge)) {
      if (found.has(claim.key)) continue;
      found.set(claim.key, claim);
      const below = claim.holdsArgoObjects ? knowledge.renderingOf(claim.requests) : undefined;
      if (below) queue.add(below);
    }
  }
  return found;
}

/** Without those of ApplicationSets that stand for what they generate: that claims for itself. */
function actualClaims(rendering: Rendering, knowledge: SourceKnowledge): readonly Claim[] {
  const generations = knowledge.generationsIn(rendering);
  const claims = knowledge.claimsIn(rendering);
  if (generations.size === 0) return claims;
  return claims.filter(({ resource }) => {
    const generation = generations.get(resource);
    return !generation || isSymbolic(generation);
  });
}

/** Nothing is known of what it generates: then the template alone tells which sources it uses. */
function isSymbolic({ expansion: { applications, unresolved } }: Generation): boolean {
  return applications.length === 0 && unresolved.some(({ reason }) => reason === 'generator');
}

/**
 * Whether an object belongs to a scope that holds only some of what it renders. What a generator makes goes with the files
 * beside it.
 */
export function belongsTo(
  { files }: Pick<PlannedScope, 'files'>,
  { manifest, place }: Pick<Claim['resource'], 'manifest' | 'place'>,
): boolean {
  if (!files) return true;
  if (manifest) return files.has(manifest.address.path);
  const directory = dirname(place.path);
  return [...files].some((path) => dirname(path) === directory);
}

function planRoot({ requests, files }: RootScope, knowledge: SourceKnowledge): PlannedScope {
  return {
    requests,
    key: keyOf(requests),
    files,
    rendering: knowledge.renderingOf(requests),
    parent: undefined,
    generation: undefined,
  };
}

function planBelow(scope: PlannedScope, claim: Claim, knowledge: SourceKnowledge): PlannedScope {
  const { requests, key, holdsArgoObjects, resource } = claim;
  const rendering = holdsArgoObjects ? knowledge.renderingOf(requests) : undefined;
  return {
    requests,
    key,
    files: undefined,
    rendering,
    parent: { scope, resource, claim },
    generation: undefined,
  };
}

function planGenerated(
  scope: PlannedScope,
  rendering: Rendering,
  knowledge: SourceKnowledge,
): readonly PlannedScope[] {
  return [...knowledge.generationsIn(rendering)]
    .filter(([resource]) => belongsTo(scope, resource))
    .map(([resource, generation]) => ({
      requests: [],
      key: '',
      files: undefined,
      rendering: generation.rendering,
      parent: { scope, resource, claim: undefined },
      generation,
    }));
}

function isAbove(scope: PlannedScope, claim: Claim): boolean {
  for (let at: PlannedScope | undefined = scope; at; at = at.parent?.scope) {
    const { requests } = at;
    if (claim.requests.some(({ key }) => requests.some((request) => request.key === key))) return true;
  }
  return false;
}
