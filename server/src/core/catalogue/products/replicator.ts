import type { Product } from '../product.ts';

export const replicator: Product = {
  product: 'replicator',
  title: 'Kubernetes Replicator',
  writtenFrom: 'kubernetes-replicator 2.9 to 2.12',
  resources: [
    {
      kind: 'Secret',
      provides: [
        {
          each: 'metadata.annotations["replicator.v1.mittwald.de/replicate-to"]',
          object: 'Secret',
          name: '{name}',
          namespace: '{item}',
        },
      ],
    },
    {
      kind: 'ConfigMap',
      provides: [
        {
          each: 'metadata.annotations["replicator.v1.mittwald.de/replicate-to"]',
          object: 'ConfigMap',
          name: '{name}',
          namespace: '{item}',
        },
      ],
    },
  ],
};
