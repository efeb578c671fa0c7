import type { Product } from '../product.ts';

export const crossplane: Product = {
  product: 'crossplane',
  title: 'Crossplane',
  writtenFrom: 'Crossplane 1.12 to 2.1',
  resources: [
    {
      kind: 'CompositeResourceDefinition.apiextensions.crossplane.io',
      provides: [{ api: ['{spec.names.kind}.{spec.group}', '{spec.claimNames.kind}.{spec.group}'] }],
    },
  ],
  charts: [
    {
      chart: 'crossplane',
      repositories: [
        'charts.crossplane.io/stable',
        'charts.crossplane.io/preview',
        'charts.upbound.io/stable',
      ],
      unmistakable: true,
      provides: [{ api: ['apiextensions.crossplane.io', 'pkg.crossplane.io'] }],
    },
  ],
};
