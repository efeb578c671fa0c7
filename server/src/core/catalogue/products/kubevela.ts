import type { Product } from '../product.ts';

export const kubevela: Product = {
  product: 'kubevela',
  title: 'KubeVela',
  writtenFrom: 'vela-core 1.6 to 1.10',
  charts: [
    {
      chart: 'vela-core',
      repositories: ['kubevela.github.io/charts'],
      unmistakable: true,
      provides: [{ api: 'core.oam.dev' }],
    },
  ],
};
