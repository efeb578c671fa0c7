import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const destination = [
  { object: 'Secret', name: '{spec.destination.name}', when: 'spec.destination.create=true' },
];

export const vaultSecretsOperator: Product = {
  product: 'vault-secrets-operator',
  title: 'Vault Secrets Operator',
  writtenFrom: 'vault-secrets-operator 0.4 to 1.0',
  resources: [
    { kind: 'VaultStaticSecret.secrets.hashicorp.com', provides: destination },
    { kind: 'VaultDynamicSecret.secrets.hashicorp.com', provides: destination },
    { kind: 'VaultPKISecret.secrets.hashicorp.com', provides: destination },
    { kind: 'HCPVaultSecretsApp.secrets.hashicorp.com', provides: destination },
    subscription('vault-secrets-operator', ['secrets.hashicorp.com']),
  ],
  charts: [
    {
      chart: 'vault-secrets-operator',
      repositories: ['helm.releases.hashicorp.com'],
      provides: [{ api: 'secrets.hashicorp.com' }],
    },
  ],
};
