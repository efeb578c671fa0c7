import type { Product } from '../product.ts';

export const authentik: Product = {
  product: 'authentik',
  title: 'authentik',
  writtenFrom: 'authentik chart 2023.10 to 2025.10',
  charts: [
    {
      chart: 'authentik',
      repositories: ['charts.goauthentik.io', 'ghcr.io/goauthentik/helm-charts'],
      unmistakable: true,
      provides: [
        { object: 'Service', name: '{fullname}-server' },
        { object: 'Service', name: '{fullname(postgresql)}', when: 'values.postgresql.enabled=true' },
        { object: 'Service', name: '{fullname(redis)}-master', when: 'values.redis.enabled=true' },
      ],
    },
  ],
};
