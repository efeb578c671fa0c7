import type { Product } from '../product.ts';

export const dapr: Product = {
  product: 'dapr',
  title: 'Dapr',
  writtenFrom: 'Dapr 1.10 to 1.16',
  charts: [
    {
      chart: 'dapr',
      repositories: ['dapr.github.io/helm-charts'],
      unmistakable: true,
      provides: [{ api: 'dapr.io' }],
    },
  ],
};
