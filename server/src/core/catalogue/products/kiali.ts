import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const kiali: Product = {
  product: 'kiali',
  title: 'Kiali',
  writtenFrom: 'Kiali 1.60 to 2.17',
  resources: [subscription('kiali-ossm,kiali', ['kiali.io'])],
  charts: [
    {
      chart: 'kiali-operator',
      repositories: ['kiali.org/helm-charts'],
      unmistakable: true,
      provides: [{ api: 'kiali.io' }],
    },
  ],
};
