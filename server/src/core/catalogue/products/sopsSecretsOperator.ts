import type { Product } from '../product.ts';

export const sopsSecretsOperator: Product = {
  product: 'sops-secrets-operator',
  title: 'SOPS Secrets Operator',
  writtenFrom: 'sops-secrets-operator 0.18',
  resources: [
    {
      kind: 'SopsSecret.isindir.github.com',
      provides: [{ object: 'Secret', name: '{spec.secretTemplates[*].name}', when: 'spec.suspend!=true' }],
    },
  ],
  charts: [
    {
      chart: 'sops-secrets-operator',
      repositories: ['isindir.github.io/sops-secrets-operator'],
      unmistakable: true,
      provides: [{ api: 'isindir.github.com' }],
    },
  ],
};
