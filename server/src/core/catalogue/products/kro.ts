import type { Product } from '../product.ts';

export const kro: Product = {
  product: 'kro',
  title: 'kro',
  writtenFrom: 'kro 0.2 to 0.6',
  resources: [
    {
      kind: 'ResourceGraphDefinition.kro.run',
      provides: [{ api: "{spec.schema.kind}.{spec.schema.group|'kro.run'}" }],
    },
  ],
  charts: [
    {
      chart: 'kro',
      repositories: ['ghcr.io/kro-run/kro', 'registry.k8s.io/kro/charts'],
      provides: [{ api: 'ResourceGraphDefinition.kro.run' }],
    },
  ],
};
