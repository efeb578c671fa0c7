import type { Product } from '../product.ts';

export const clickhouse: Product = {
  product: 'clickhouse',
  title: 'ClickHouse (Altinity)',
  writtenFrom: 'altinity-clickhouse-operator 0.20 to 0.25',
  resources: [
    {
      kind: 'ClickHouseInstallation.clickhouse.altinity.com',
      provides: [{ object: 'Service', name: 'clickhouse-{name}' }],
    },
  ],
  charts: [
    {
      chart: 'altinity-clickhouse-operator',
      repositories: ['docs.altinity.com/clickhouse-operator', 'helm.altinity.com'],
      unmistakable: true,
      provides: [{ api: ['clickhouse.altinity.com', 'clickhouse-keeper.altinity.com'] }],
    },
  ],
};
