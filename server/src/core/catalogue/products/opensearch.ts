import type { Product } from '../product.ts';

export const opensearch: Product = {
  product: 'opensearch',
  title: 'OpenSearch',
  writtenFrom: 'opensearch-operator 2.4 to 2.8',
  resources: [
    {
      kind: 'OpenSearchCluster.opensearch.opster.io',
      provides: [
        { object: 'Service', name: '{spec.general.serviceName}' },
        { object: 'Service', name: '{name}-dashboards', when: 'spec.dashboards.enable=true' },
      ],
    },
  ],
  charts: [
    {
      chart: 'opensearch-operator',
      repositories: ['opensearch-project.github.io/opensearch-k8s-operator'],
      unmistakable: true,
      provides: [{ api: 'opensearch.opster.io', when: 'values.installCRDs!=false' }],
    },
  ],
};
