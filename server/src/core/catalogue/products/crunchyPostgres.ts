import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const crunchyPostgres: Product = {
  product: 'crunchy-postgres',
  title: 'Crunchy Postgres',
  writtenFrom: 'PGO 5.3 to 5.8',
  resources: [
    {
      kind: 'PostgresCluster.postgres-operator.crunchydata.com',
      provides: [
        { object: 'Service', name: ['{name}-primary', '{name}-replicas', '{name}-ha', '{name}-pods'] },
        { object: 'Service', name: '{name}-pgbouncer', when: 'spec.proxy.pgBouncer' },
        { each: 'spec.users', object: 'Secret', name: '{name}-pguser-{item.name}' },
        { object: 'Secret', name: '{name}-pguser-{name}', when: '!spec.users' },
      ],
    },
    subscription('crunchy-postgres-operator,postgresql', ['postgres-operator.crunchydata.com']),
  ],
  charts: [
    {
      chart: 'pgo',
      repositories: ['registry.developers.crunchydata.com/crunchydata'],
      provides: [{ api: 'postgres-operator.crunchydata.com' }],
    },
  ],
};
