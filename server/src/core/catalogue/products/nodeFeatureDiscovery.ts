import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const nodeFeatureDiscovery: Product = {
  product: 'node-feature-discovery',
  title: 'Node Feature Discovery',
  writtenFrom: 'node-feature-discovery 0.13 to 0.18',
  resources: [subscription('nfd', ['nfd.openshift.io'])],
  charts: [
    {
      chart: 'node-feature-discovery',
      repositories: ['kubernetes-sigs.github.io/node-feature-discovery/charts', 'registry.k8s.io/nfd/charts'],
      unmistakable: true,
      provides: [{ api: 'nfd.k8s-sigs.io' }],
    },
  ],
};
