import type { Product } from '../product.ts';

export const vaultSecretsOperatorRicoberger: Product = {
  product: 'vault-secrets-operator-ricoberger',
  title: 'Vault Secrets Operator (ricoberger)',
  writtenFrom: 'vault-secrets-operator 2.6',
  resources: [{ kind: 'VaultSecret.ricoberger.de', provides: [{ object: 'Secret', name: '{name}' }] }],
  charts: [
    {
      chart: 'vault-secrets-operator',
      repositories: ['ricoberger.github.io/helm-charts', 'ghcr.io/ricoberger/charts'],
      provides: [{ api: 'ricoberger.de' }],
    },
  ],
};
