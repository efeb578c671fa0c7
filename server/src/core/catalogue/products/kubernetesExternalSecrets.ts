import type { Product } from '../product.ts';

export const kubernetesExternalSecrets: Product = {
  product: 'kubernetes-external-secrets',
  title: 'Kubernetes External Secrets',
  writtenFrom: 'kubernetes-external-secrets 8.5',
  resources: [
    { kind: 'ExternalSecret.kubernetes-client.io', provides: [{ object: 'Secret', name: '{name}' }] },
  ],
  charts: [
    {
      chart: 'kubernetes-external-secrets',
      repositories: ['external-secrets.github.io/kubernetes-external-secrets'],
      unmistakable: true,
      provides: [{ api: 'kubernetes-client.io' }],
    },
  ],
};
