import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const metallb: Product = {
  product: 'metallb',
  title: 'MetalLB',
  writtenFrom: 'MetalLB 0.13 to 0.15',
  resources: [subscription('metallb-operator', ['metallb.io'])],
  charts: [
    {
      chart: 'metallb',
      repositories: [
        'metallb.github.io/metallb',
        'charts.bitnami.com/bitnami',
        'registry-1.docker.io/bitnamicharts',
      ],
      unmistakable: true,
      provides: [{ api: 'metallb.io', when: 'values.crds.enabled!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/metallb/metallb',
      files: ['**/metallb-native*.yaml', '**/metallb-frr*.yaml', 'config/**'],
      provides: [{ api: 'metallb.io' }],
    },
  ],
};
