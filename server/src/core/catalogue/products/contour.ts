import type { Product } from '../product.ts';

export const contour: Product = {
  product: 'contour',
  title: 'Contour',
  writtenFrom: 'Contour 1.20 to 1.33',
  charts: [
    {
      chart: 'contour',
      repositories: [
        'charts.bitnami.com/bitnami',
        'registry-1.docker.io/bitnamicharts',
        'projectcontour.github.io/helm-charts',
      ],
      provides: [{ api: 'projectcontour.io' }],
    },
  ],
  remotes: [
    { url: 'projectcontour.io/quickstart', provides: [{ api: 'projectcontour.io' }] },
    {
      url: 'github.com/projectcontour/contour',
      files: ['**/examples/**', 'examples/**'],
      provides: [{ api: 'projectcontour.io' }],
    },
  ],
};
