import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const volsync: Product = {
  product: 'volsync',
  title: 'VolSync',
  writtenFrom: 'VolSync 0.7 to 0.13',
  resources: [subscription('volsync-product,volsync', ['volsync.backube'])],
  charts: [
    {
      chart: 'volsync',
      repositories: ['backube.github.io/helm-charts'],
      unmistakable: true,
      provides: [{ api: 'volsync.backube', when: 'values.manageCRDs!=false' }],
    },
  ],
};
