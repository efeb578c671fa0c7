import type { Product } from '../product.ts';

export const appTemplate: Product = {
  product: 'app-template',
  title: 'bjw-s app-template',
  writtenFrom: 'app-template 1.5 to 4.5',
  charts: [
    {
      chart: 'app-template',
      repositories: [
        'bjw-s-labs.github.io/helm-charts',
        'bjw-s.github.io/helm-charts',
        'ghcr.io/bjw-s-labs/helm',
        'ghcr.io/bjw-s/helm',
      ],
      unmistakable: true,
      provides: [
        { object: 'Service', name: '{release}', when: 'values.service' },
        { each: 'values.service', object: 'Service', name: '{release}-{key}', when: 'item.enabled!=false' },
      ],
    },
  ],
};
