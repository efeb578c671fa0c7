import type { Product } from '../product.ts';

const apis = [
  'source.toolkit.fluxcd.io',
  'kustomize.toolkit.fluxcd.io',
  'helm.toolkit.fluxcd.io',
  'notification.toolkit.fluxcd.io',
  'image.toolkit.fluxcd.io',
];

export const flux: Product = {
  product: 'flux',
  title: 'Flux',
  writtenFrom: 'Flux 2.0 to 2.7',
  charts: [
    {
      chart: 'flux2',
      repositories: ['fluxcd-community.github.io/helm-charts', 'ghcr.io/fluxcd-community/charts'],
      unmistakable: true,
      provides: [{ api: apis, when: 'values.installCRDs!=false' }],
    },
  ],
  remotes: [{ url: 'github.com/fluxcd/flux2', files: ['**/install.yaml'], provides: [{ api: apis }] }],
};
