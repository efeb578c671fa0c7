import type { Product } from '../product.ts';

export const kargo: Product = {
  product: 'kargo',
  title: 'Kargo',
  writtenFrom: 'Kargo 1.0 to 1.8',
  resources: [{ kind: 'Project.kargo.akuity.io', provides: [{ object: 'Namespace', name: '{name}' }] }],
  charts: [
    {
      chart: 'kargo',
      repositories: ['ghcr.io/akuity/kargo-charts'],
      unmistakable: true,
      provides: [{ api: 'kargo.akuity.io', when: 'values.crds.install!=false' }],
    },
  ],
};
