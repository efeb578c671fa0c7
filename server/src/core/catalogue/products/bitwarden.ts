import type { Product } from '../product.ts';

export const bitwarden: Product = {
  product: 'bitwarden',
  title: 'Bitwarden Secrets Manager',
  writtenFrom: 'sm-operator 1.0',
  resources: [
    {
      kind: 'BitwardenSecret.k8s.bitwarden.com',
      provides: [{ object: 'Secret', name: '{spec.secretName}' }],
    },
  ],
  charts: [
    {
      chart: 'sm-operator',
      repositories: ['charts.bitwarden.com'],
      provides: [{ api: 'k8s.bitwarden.com' }],
    },
  ],
};
