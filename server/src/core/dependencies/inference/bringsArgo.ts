import { localCluster, type Deployment } from './deployment.ts';
import { apiKey, objectKey } from './want.ts';

const applications = apiKey('argoproj.io', 'Application');
const argoApi = apiKey('argoproj.io', '');
const service = objectKey('', 'Service', '');

/**
 * Whether `provider` deploys the very Argo CD that applies the asking Application. Its Services and kinds are there
 * before any Application is applied, whatever the wave of the Application that took it over.
 */
export function bringsArgo(provider: Deployment, keys: readonly string[], asking: Deployment): boolean {
  const isLasting = keys.some((key) => key.startsWith(service) || key.startsWith(argoApi));
  if (!isLasting || provider.cluster !== localCluster || provider.namespace === undefined) return false;
  if (provider.namespace !== asking.owner?.now.resource.namespace) return false;
  return provider.parts.some(({ dealings }) => dealings.offers.some(({ key }) => key === applications));
}
