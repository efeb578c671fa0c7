import { localCluster } from '../../argo/localCluster.ts';
import { lineage } from '../../scopes/orderPath.ts';
import { rootScope } from '../../scopes/rootScope.ts';
import type { Scope } from '../../scopes/scope.ts';
import { nearestOf } from '../nearest.ts';
import { endpointOf, instanceAt, type Deployment, type Endpoint } from './deployment.ts';
import { bringsArgo } from './bringsArgo.ts';
import type { DeploymentPart } from './deploymentPart.ts';
import type { OfferIndex, OfferOf } from './offerIndex.ts';
import { argoCandidates } from './argo/resolveArgoWant.ts';
import { objectKey, type Want } from './want.ts';

/** What a want leads to (design.md §3.1). */
export type WantOutcome =
  | { readonly kind: 'found'; readonly dependent: Endpoint; readonly provider: Endpoint }
  | { readonly kind: 'ambiguous'; readonly dependent: Endpoint; readonly candidates: readonly Endpoint[] }
  /** Nothing in the workspace offers it where it would count. */
  | { readonly kind: 'external'; readonly dependent: Endpoint }
  /** The Application brings it itself, or it lies around it. */
  | { readonly kind: 'internal' };

type Asking = Omit<Endpoint, 'level'>;

const internal: WantOutcome = { kind: 'internal' };

/** Who else's names tell that two trees are copies of one platform. */
export type AreParallel = (one: Scope, other: Scope) => boolean;

/**
 * Finds the one Application that brings what an object wants. It must be meant for the same cluster and, for what has a
 * namespace, the same namespace. The lowest common scope wins; in another tree only the single possible one counts,
 * and never in a parallel environment.
 */
export function resolveWant(
  want: Want,
  { part, deployment }: Asking,
  offers: OfferIndex,
  areParallel: AreParallel,
): WantOutcome {
  if (want.argo) {
    const used = argoCandidates(want, want.argo, { part, deployment }, offers);
    return used.length === 0 ? internal : brought({ part, deployment }, nearestTo(part, used));
  }
  if (want.evidence.kind === 'namespace' && isArgoNamespace(want, deployment)) return internal;
  const candidates = want.keys
    .flatMap((key) => offers.get(key))
    .filter((candidate) => candidate.deployment.cluster === deployment.cluster)
    .filter((candidate) => candidate.deployment === deployment || isThere(want, deployment, candidate));
  const isArgo = bringsArgo(want, deployment, offers);
  if (candidates.some(({ deployment: other }) => other === deployment || isArgo(other))) return internal;
  const nearest = closest({ part, deployment }, preferred(candidates), areParallel);
  if (nearest.length === 0) return { kind: 'external', dependent: { part, deployment, level: 'owner' } };
  return brought({ part, deployment }, nearest);
}

/** Who brings what an object wants, of several that may. */
function brought({ part, deployment }: Asking, nearest: readonly OfferOf[]): WantOutcome {
  const line = new Set(lineage(part.instance).map(({ scope }) => scope));
  const providers = new Map(nearest.map((each) => [instanceAt(endpointOf(each, line)), each]));
  const [only, ...others] = providers.values();
  if (!only || others.length > 0 || only.offer.incidental) {
    const endpoints = [...providers.values()].map((each) => endpointOf(each, line)).sort(byId);
    return { kind: 'ambiguous', dependent: { part, deployment, level: 'owner' }, candidates: endpoints };
  }
  return between({ part, deployment }, endpointOf(only, line));
}

/** Whatever order the offers came in. */
function byId(one: Endpoint, other: Endpoint): number {
  return instanceAt(one).id < instanceAt(other).id ? -1 : 1;
}

/** An Application that lies around the other one has no order with it. */
function between(asking: Asking, provider: Endpoint): WantOutcome {
  const line = lineage(instanceAt(provider));
  const dependent = endpointOf(asking, new Set(line.map(({ scope }) => scope)));
  const asked = instanceAt(dependent);
  const isAround = line.includes(asked) || lineage(asked).includes(instanceAt(provider));
  return isAround ? internal : { kind: 'found', dependent, provider };
}

/** Argo CD runs in the Namespace that its Applications lie in: that one is there before any of them. */
function isArgoNamespace({ keys }: Want, { owner, cluster }: Deployment): boolean {
  const own = owner?.now.resource.namespace;
  return own !== undefined && cluster === localCluster && keys.includes(objectKey('', 'Namespace', own));
}

function isThere(want: Want, { namespace }: Deployment, { offer, deployment }: OfferOf): boolean {
  if (offer.onlyInside) return false;
  if (want.clusterWide) return true;
  const wanted = want.namespace ?? namespace;
  return wanted !== undefined && wanted === (offer.namespace ?? deployment.namespace);
}

/** What is rendered is certain; what charts bring is known from hearsay. */
function preferred(candidates: readonly OfferOf[]): readonly OfferOf[] {
  const certain = candidates.filter(({ offer }) => offer.certain);
  return certain.length > 0 ? certain : candidates;
}

function closest(
  { part, deployment }: Asking,
  candidates: readonly OfferOf[],
  areParallel: AreParallel,
): readonly OfferOf[] {
  if (candidates.length === 0) return candidates;
  const near = nearestTo(part, candidates);
  if (near.length > 0) return near;
  const { scope } = part.instance;
  const root = rootScope(scope);
  const others = candidates.filter((other) => other.part.scope.folder === scope.folder);
  const isClear =
    deployment.owner !== undefined &&
    others.every((other) => other.deployment.owner !== undefined) &&
    others.length === candidates.length &&
    new Set(others.map((other) => other.deployment)).size === 1 &&
    others.every((other) => !areParallel(root, rootScope(other.part.scope)));
  return isClear ? others : [];
}

function nearestTo(part: DeploymentPart, candidates: readonly OfferOf[]): readonly OfferOf[] {
  return nearestOf(part.instance, candidates, (candidate) => candidate.part.instance);
}
