import { Remainders, type Candidate } from './candidates.ts';
import type { Claim } from './claims.ts';
import { Coverage, rendersFile } from './coverage.ts';
import type { Layout } from './layout.ts';
import { planScopes, type RootScope, type SourceKnowledge } from './planScopes.ts';
import { keyOf } from './rendering.ts';
import type { SourceRequest } from './sourceRequest.ts';

interface Context {
  readonly layout: Layout;
  readonly knowledge: SourceKnowledge;
}

/**
 * The scopes that no Application of the workspace renders: what candidates hold beside the sources of all
 * Applications. Applications that render themselves or each other in a circle would hide all they render, so one
 * scope of each circle becomes a root as well.
 */
export function findRoots(
  candidates: readonly Candidate[],
  claims: ReadonlyMap<string, Claim>,
  context: Context,
): readonly RootScope[] {
  const { layout, knowledge } = context;
  const roots = new Map<Candidate, RootScope>();
  const remainders = new Remainders(new Coverage(requestsOf([...claims.values()]), layout), layout);
  for (const candidate of candidates) {
    const remainder = remainders.of(candidate);
    if (remainder) roots.set(candidate, { requests: [candidate.request], files: remainder.files });
  }
  const found = [...roots.values()];
  return reachesAll(claims, found, knowledge) ? found : withCircles(candidates, roots, context);
}

/**
 * Makes a candidate a root when what would cover it can't be reached from any root. Applications that render
 * themselves come first: they render the whole scope, and their own source says best what is in there.
 */
function withCircles(
  candidates: readonly Candidate[],
  found: ReadonlyMap<Candidate, RootScope>,
  context: Context,
): readonly RootScope[] {
  const roots = new Map(found);
  const circles = new Map(candidates.flatMap((candidate) => circleOf(candidate, context)));
  let remainders = remaindersOf(roots, circles, context);
  for (const candidate of [...circles.keys(), ...candidates]) {
    const remainder = remainders.of(candidate);
    const known = roots.get(candidate);
    if (!remainder || (known && known.files?.size === remainder.files?.size)) continue;
    const circle = known ? undefined : circles.get(candidate);
    roots.set(candidate, circle ?? { requests: [candidate.request], files: remainder.files });
    remainders = remaindersOf(roots, circles, context);
  }
  const byKey = new Map([...roots.values()].map((root) => [keyOf(root.requests), root]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, root]) => root);
}

/** What an Application in the candidate renders that renders itself. */
function circleOf(candidate: Candidate, { layout, knowledge }: Context): [Candidate, RootScope][] {
  const rendering = knowledge.renderingOf([candidate.request]);
  const own = rendering && knowledge.claimsIn(rendering).find((claim) => rendersItself(claim, layout));
  return own ? [[candidate, { requests: own.requests, files: undefined }]] : [];
}

function rendersItself({ requests, resource }: Claim, layout: Layout): boolean {
  const path = resource.manifest?.address.path;
  return path !== undefined && requests.some((request) => rendersFile(request, path, layout));
}

/** What is left beside Applications in and below the roots, and the roots that render themselves. */
function remaindersOf(
  roots: ReadonlyMap<Candidate, RootScope>,
  circles: ReadonlyMap<Candidate, RootScope>,
  { layout, knowledge }: Context,
): Remainders {
  const below = claimsReached([...roots.values()], knowledge);
  const own = [...roots]
    .filter(([candidate, root]) => circles.get(candidate) === root)
    .map(([, root]) => root);
  return new Remainders(new Coverage(requestsOf([...below, ...own]), layout), layout);
}

/** The claims of all Applications in and below the roots. */
function claimsReached(roots: readonly RootScope[], knowledge: SourceKnowledge): readonly Claim[] {
  return planScopes(roots, knowledge).flatMap((scope) => scope.parent?.claim ?? []);
}

function reachesAll(
  claims: ReadonlyMap<string, Claim>,
  roots: readonly RootScope[],
  knowledge: SourceKnowledge,
): boolean {
  const reached = new Set(claimsReached(roots, knowledge).map((claim) => claim.key));
  return reached.size === claims.size;
}

function requestsOf(holders: readonly Pick<RootScope, 'requests'>[]): readonly SourceRequest[] {
  return holders.flatMap((holder) => holder.requests);
}
