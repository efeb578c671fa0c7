import type { Product, ProvidedEntry } from '../product.ts';

/** The groups that providers serve, by the end of the provider's name. */
const groups: Readonly<Record<string, readonly string[]>> = {
  argocd: [
    'argocd.crossplane.io',
    'applications.argocd.crossplane.io',
    'cluster.argocd.crossplane.io',
    'projects.argocd.crossplane.io',
  ],
  helm: ['helm.crossplane.io', 'helm.m.crossplane.io'],
  http: ['http.crossplane.io', 'http.m.crossplane.io'],
  kubernetes: ['kubernetes.crossplane.io', 'kubernetes.m.crossplane.io'],
  sql: ['mssql.sql.crossplane.io', 'mysql.sql.crossplane.io', 'postgresql.sql.crossplane.io'],
  terraform: ['tf.upbound.io'],
};

/** By the names that people give them, and those that Crossplane gives those which others depend on. */
function provider(end: string, api: readonly string[]): ProvidedEntry {
  const names = ['provider', 'crossplane-contrib-provider', 'upbound-provider'].map(
    (start) => `${start}-${end}`,
  );
  return { api, when: `metadata.name=${names.join(',')}` };
}

export const crossplane: Product = {
  product: 'crossplane',
  title: 'Crossplane',
  writtenFrom: 'Crossplane 1.12 to 2.1',
  resources: [
    {
      kind: 'CompositeResourceDefinition.apiextensions.crossplane.io',
      provides: [{ api: ['{spec.names.kind}.{spec.group}', '{spec.claimNames.kind}.{spec.group}'] }],
    },
    {
      kind: 'Provider.pkg.crossplane.io',
      provides: Object.entries(groups).map(([end, api]) => provider(end, api)),
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
