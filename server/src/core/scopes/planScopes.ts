import type { FilePath } from '../text/place.ts';
import type { Claim } from './claims.ts';
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
  readonly parent: { readonly scope: PlannedScope; readonly claim: Claim } | undefined;
}

/** A scope that no Application of the workspace renders. */
export type RootScope = Pick<PlannedScope, 'requests' | 'files'>;

/** What is known of sources while scopes are planned. */
export interface SourceKnowledge {
  /** The rendering of a source that may hold objects of Argo CD; undefined for all other sources. */
  renderingOf(requests: readonly SourceRequest[]): Rendering | undefined;
  claimsIn(rendering: Rendering): readonly Claim[];
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
    const claims = knowledge
      .claimsIn(scope.rendering)
      .filter((claim) => isIn(scope, claim) && !isAbove(scope, claim));
    for (const claim of claims) {
      if (planned.length >= mostScopes) return planned;
      planned.push(planBelow({ scope, claim }, knowledge));
    }
  }
  return planned;
}

/** The claims of all sources, and of all sources that these claim, each once. */
export function exploreClaims(
  start: readonly (readonly SourceRequest[])[],
  knowledge: SourceKnowledge,
): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>();
  const queue = [...start];
  for (const requests of queue) {
    const rendering = knowledge.renderingOf(requests);
    for (const claim of rendering ? knowledge.claimsIn(rendering) : []) {
      if (found.has(claim.key)) continue;
      found.set(claim.key, claim);
      if (claim.holdsArgoObjects) queue.push(claim.requests);
    }
  }
  return found;
}

/** Whether an object with this manifest belongs to a scope that holds only some of what it renders. */
export function belongsTo(
  { files }: Pick<PlannedScope, 'files'>,
  { manifest }: Pick<Claim['resource'], 'manifest'>,
): boolean {
  return !files || !manifest || files.has(manifest.address.path);
}

function planRoot({ requests, files }: RootScope, knowledge: SourceKnowledge): PlannedScope {
  return {
    requests,
    key: keyOf(requests),
    files,
    rendering: knowledge.renderingOf(requests),
    parent: undefined,
  };
}

function planBelow(parent: NonNullable<PlannedScope['parent']>, knowledge: SourceKnowledge): PlannedScope {
  const { requests, key, holdsArgoObjects } = parent.claim;
  const rendering = holdsArgoObjects ? knowledge.renderingOf(requests) : undefined;
  return { requests, key, files: undefined, rendering, parent };
}

function isIn(scope: PlannedScope, claim: Claim): boolean {
  return belongsTo(scope, claim.resource);
}

function isAbove(scope: PlannedScope, claim: Claim): boolean {
  for (let at: PlannedScope | undefined = scope; at; at = at.parent?.scope) {
    const { requests } = at;
    if (claim.requests.some(({ key }) => requests.some((request) => request.key === key))) return true;
  }
  return false;
}
