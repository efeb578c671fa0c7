import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const cloudnativePg: Product = {
  product: 'cloudnative-pg',
  title: 'CloudNativePG',
  writtenFrom: 'CloudNativePG 1.20 to 1.28, plugin-barman-cloud 0.11',
  resources: [
    {
      kind: 'Cluster.postgresql.cnpg.io',
      provides: [
        { object: 'Service', name: ['{name}-rw', '{name}-ro', '{name}-r'] },
        { object: 'Service', name: '{spec.managed.services.additional[*].serviceTemplate.metadata.name}' },
        { object: 'Secret', name: '{name}-app', when: '!spec.bootstrap.initdb.secret.name' },
        {
          object: 'Secret',
          name: '{name}-superuser',
          when: ['spec.enableSuperuserAccess!=false', '!spec.superuserSecret.name'],
        },
        {
          object: 'Secret',
          name: ['{name}-ca', '{name}-server', '{name}-replication'],
          when: '!spec.certificates',
        },
      ],
    },
    { kind: 'Pooler.postgresql.cnpg.io', provides: [{ object: 'Service', name: '{name}' }] },
    subscription('cloudnative-pg', ['postgresql.cnpg.io']),
  ],
  charts: [
    {
      chart: 'cloudnative-pg',
      repositories: ['cloudnative-pg.github.io/charts', 'ghcr.io/cloudnative-pg/charts'],
      unmistakable: true,
      provides: [
        // Also where the definitions come from elsewhere: nothing comes of a Cluster without its operator.
        { api: 'postgresql.cnpg.io' },
        { object: 'Service', name: 'cnpg-webhook-service' },
      ],
    },
    {
      chart: 'cluster',
      repositories: ['cloudnative-pg.github.io/charts', 'ghcr.io/cloudnative-pg/charts'],
      provides: [
        { object: 'Service', name: ['{fullname}-rw', '{fullname}-ro', '{fullname}-r'] },
        { object: 'Secret', name: '{fullname}-app' },
      ],
    },
    {
      chart: 'plugin-barman-cloud',
      repositories: ['cloudnative-pg.github.io/charts', 'ghcr.io/cloudnative-pg/charts'],
      unmistakable: true,
      provides: [{ api: 'barmancloud.cnpg.io', when: 'values.crds.create!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/cloudnative-pg/cloudnative-pg',
      files: ['**/cnpg-*.yaml', '**/config/crd/**', '**/config/default/**', 'config/default'],
      provides: [{ api: 'postgresql.cnpg.io' }],
    },
    {
      url: 'github.com/cloudnative-pg/plugin-barman-cloud',
      files: ['**/manifest.yaml'],
      provides: [{ api: 'barmancloud.cnpg.io' }],
    },
  ],
};
