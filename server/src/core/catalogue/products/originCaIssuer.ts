import type { Product } from '../product.ts';

export const originCaIssuer: Product = {
  product: 'origin-ca-issuer',
  title: 'Origin CA issuer',
  writtenFrom: 'origin-ca-issuer 0.12',
  charts: [
    {
      chart: 'origin-ca-issuer',
      repositories: ['ghcr.io/cloudflare/origin-ca-issuer-charts'],
      unmistakable: true,
      provides: [{ api: 'cert-manager.k8s.cloudflare.com' }],
    },
  ],
};
