import type { Product } from '../product.ts';

export const bankVaults: Product = {
  product: 'bank-vaults',
  title: 'Bank-Vaults',
  writtenFrom: 'vault-operator 1.22',
  resources: [{ kind: 'Vault.vault.banzaicloud.com', provides: [{ object: 'Service', name: '{name}' }] }],
  charts: [
    {
      chart: 'vault-operator',
      repositories: ['ghcr.io/bank-vaults/helm-charts', 'kubernetes-charts.banzaicloud.com'],
      provides: [{ api: 'vault.banzaicloud.com' }],
    },
  ],
};
