import { rootScope } from '../../../scopes/rootScope.ts';
import type { Deployment } from '../deployment.ts';
import type { DeploymentPart } from '../deploymentPart.ts';
import type { OfferIndex, OfferOf } from '../offerIndex.ts';
import type { Want } from '../want.ts';

type ArgoWant = NonNullable<Want['argo']>;

/**
 * The offers that Argo CD itself would use for what it wants: those of its own cluster, its own namespace and the tree
 * that it is known to deploy. None where it had them before it made the Application.
 */
export function argoCandidates(
  { keys, namespace }: Want,
  { home, repository }: ArgoWant,
  { part, deployment }: { readonly part: DeploymentPart; readonly deployment: Deployment },
  offers: OfferIndex,
): readonly OfferOf[] {
  const offered = keys
    .flatMap((key) => offers.get(key))
    .filter((each) => isIn(each, home.cluster, namespace));
  if (offered.length === 0) return offered;
  const root = rootScope(part.scope);
  const near = offered.filter((each) => rootScope(each.part.scope) === root);
  const used = repository ? usedFor(repository, near) : near;
  const isBefore = used.some(
    (each) => each.deployment === deployment || home.fetched.some((url) => serves(each, url)),
  );
  return isBefore ? [] : used;
}

function isIn({ offer, deployment }: OfferOf, cluster: string, namespace: string | undefined): boolean {
  return deployment.cluster === cluster && (offer.namespace ?? deployment.namespace) === namespace;
}

/**
 * The Secret for this very repository, of the own project or of none; where that says no way to log in, the one with the
 * longest beginning of the URL.
 */
function usedFor(
  { url, project }: NonNullable<ArgoWant['repository']>,
  candidates: readonly OfferOf[],
): readonly OfferOf[] {
  const exact = candidates.filter(({ offer: { repository } }) => repository?.kind === 'repository');
  const ofProject = exact.filter(({ offer }) => offer.repository?.project === project);
  const own =
    ofProject.length > 0 ? ofProject : exact.filter(({ offer }) => offer.repository?.project === '');
  if (own.some(logsIn)) return own;
  const beginnings = candidates.filter(
    (each) => each.offer.repository?.kind === 'credentials' && serves(each, url),
  );
  const longest = Math.max(...beginnings.map(({ offer }) => offer.repository?.url.length ?? 0));
  return beginnings.filter((each) => each.offer.repository?.url.length === longest && logsIn(each));
}

function logsIn({ offer }: OfferOf): boolean {
  return offer.repository?.logsIn ?? false;
}

function serves({ offer: { repository } }: OfferOf, url: string): boolean {
  if (!repository) return false;
  return repository.kind === 'repository' ? repository.url === url : url.startsWith(repository.url);
}
