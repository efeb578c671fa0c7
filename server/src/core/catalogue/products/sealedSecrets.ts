import type { Product } from '../product.ts';

export const sealedSecrets: Product = {
  product: 'sealed-secrets',
  title: 'Sealed Secrets',
  writtenFrom: 'sealed-secrets 0.18 to 0.33',
  resources: [{ kind: 'SealedSecret.bitnami.com', provides: [{ object: 'Secret', name: '{name}' }] }],
  charts: [
    {
      chart: 'sealed-secrets',
      repositories: [
        'bitnami-labs.github.io/sealed-secrets',
        'charts.bitnami.com/bitnami',
        'registry-1.docker.io/bitnamicharts',
      ],
      unmistakable: true,
      provides: [{ api: 'bitnami.com', when: 'values.crd.create!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/bitnami-labs/sealed-secrets',
      files: ['**/controller.yaml', '**/controller-norbac.yaml'],
      provides: [{ api: 'bitnami.com' }],
    },
  ],
};
