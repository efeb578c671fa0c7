import { localCluster } from '../../argo/localCluster.ts';
import type { Deployment } from './deployment.ts';
import type { OfferIndex } from './offerIndex.ts';
import { apiKey, objectKey, type Want } from './want.ts';

const applications = apiKey('argoproj.io', 'Application');
const argoApi = apiKey('argoproj.io', '');
const service = objectKey('', 'Service', '');

/**
 * Who deploys the very Argo CD that applies the asking Application, where something of it is wanted that outlasts a sync:
 * its Services and kinds are there before any Application is applied, whatever the wave of the Application that took it
 * over.
 */
export function bringsArgo(
  { keys }: Want,
  { owner }: Deployment,
  offers: OfferIndex,
): (provider: Deployment) => boolean {
  const isLasting = keys.some((key) => key.startsWith(service) || key.startsWith(argoApi));
  const own = owner?.now.resource.namespace;
  if (!isLasting || own === undefined) return () => false;
  return (provider) =>
    provider.cluster === localCluster &&
    provider.namespace === own &&
    offers.get(applications).some(({ deployment }) => deployment === provider);
}
