import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const credentials = 'credentials.postgresql.acid.zalan.do';

export const zalandoPostgres: Product = {
  product: 'zalando-postgres',
  title: 'Zalando Postgres',
  writtenFrom: 'postgres-operator 1.8 to 1.14',
  resources: [
    {
      kind: 'postgresql.acid.zalan.do',
      provides: [
        { object: 'Service', name: ['{name}', '{name}-repl', '{name}-config'] },
        { object: 'Service', name: '{name}-pooler', when: 'spec.enableConnectionPooler=true' },
        { object: 'Service', name: '{name}-pooler-repl', when: 'spec.enableReplicaConnectionPooler=true' },
        { object: 'Secret', name: [`postgres.{name}.${credentials}`, `standby.{name}.${credentials}`] },
        { each: 'spec.users', object: 'Secret', name: `{key}.{name}.${credentials}` },
      ],
    },
    subscription('postgres-operator', ['acid.zalan.do']),
  ],
  charts: [
    {
      chart: 'postgres-operator',
      repositories: ['opensource.zalando.com/postgres-operator/charts/postgres-operator'],
      provides: [{ api: 'acid.zalan.do' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/zalando/postgres-operator',
      files: ['manifests', '**/manifests/**'],
      provides: [{ api: 'acid.zalan.do' }],
    },
  ],
};
