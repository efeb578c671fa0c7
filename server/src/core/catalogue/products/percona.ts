import type { Product } from '../product.ts';

const repositories = ['percona.github.io/percona-helm-charts'];

export const percona: Product = {
  product: 'percona',
  title: 'Percona',
  writtenFrom: 'operators for PostgreSQL 2.3 to 2.7, MySQL (PXC) 1.14 to 1.18, MongoDB 1.15 to 1.21',
  resources: [
    {
      kind: 'PerconaPGCluster.pgv2.percona.com',
      provides: [
        { object: 'Service', name: ['{name}-ha', '{name}-primary', '{name}-replicas', '{name}-pgbouncer'] },
        { each: 'spec.users', object: 'Secret', name: '{name}-pguser-{item.name}', when: '!item.secretName' },
        { object: 'Secret', name: '{spec.users[*].secretName}' },
        { object: 'Secret', name: '{name}-pguser-{name}', when: '!spec.users' },
      ],
    },
    {
      kind: 'PerconaXtraDBCluster.pxc.percona.com',
      provides: [
        { object: 'Service', name: ['{name}-pxc', '{name}-pxc-unready'] },
        {
          object: 'Service',
          name: ['{name}-haproxy', '{name}-haproxy-replicas'],
          when: 'spec.haproxy.enabled=true',
        },
        { object: 'Service', name: '{name}-proxysql', when: 'spec.proxysql.enabled=true' },
        { object: 'Secret', name: '{spec.secretsName}' },
        { object: 'Secret', name: '{name}-secrets', when: '!spec.secretsName' },
      ],
    },
    {
      kind: 'PerconaServerMongoDB.psmdb.percona.com',
      provides: [
        { each: 'spec.replsets', object: 'Service', name: '{name}-{item.name}' },
        { object: 'Service', name: '{name}-mongos', when: 'spec.sharding.enabled=true' },
        { object: 'Secret', name: '{spec.secrets.users}' },
        { object: 'Secret', name: '{name}-secrets', when: '!spec.secrets.users' },
      ],
    },
  ],
  charts: [
    {
      chart: 'pg-operator',
      repositories,
      provides: [{ api: ['pgv2.percona.com', 'upstream.pgv2.percona.com'] }],
    },
    { chart: 'pxc-operator', repositories, unmistakable: true, provides: [{ api: 'pxc.percona.com' }] },
    { chart: 'psmdb-operator', repositories, unmistakable: true, provides: [{ api: 'psmdb.percona.com' }] },
  ],
  remotes: [
    {
      url: 'github.com/percona/percona-postgresql-operator',
      files: ['**/deploy/bundle.yaml', '**/deploy/crd.yaml'],
      provides: [{ api: 'pgv2.percona.com' }],
    },
    {
      url: 'github.com/percona/percona-xtradb-cluster-operator',
      files: ['**/deploy/bundle.yaml', '**/deploy/crd.yaml'],
      provides: [{ api: 'pxc.percona.com' }],
    },
    {
      url: 'github.com/percona/percona-server-mongodb-operator',
      files: ['**/deploy/bundle.yaml', '**/deploy/crd.yaml'],
      provides: [{ api: 'psmdb.percona.com' }],
    },
  ],
};
