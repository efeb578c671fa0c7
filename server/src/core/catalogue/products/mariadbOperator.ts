import type { Product } from '../product.ts';

const repositories = [
  'helm.mariadb.com/mariadb-operator',
  'mariadb-operator.github.io/mariadb-operator',
  'ghcr.io/mariadb-operator',
];

export const mariadbOperator: Product = {
  product: 'mariadb-operator',
  title: 'MariaDB Operator',
  writtenFrom: 'mariadb-operator 0.25 to 25.10',
  resources: [
    {
      kind: 'MariaDB.k8s.mariadb.com',
      provides: [
        { object: 'Service', name: ['{name}', '{name}-internal'] },
        {
          object: 'Service',
          name: ['{name}-primary', '{name}-secondary'],
          when: 'spec.replication.enabled=true',
        },
        { object: 'Service', name: ['{name}-primary', '{name}-secondary'], when: 'spec.galera.enabled=true' },
        {
          object: 'Secret',
          name: '{spec.rootPasswordSecretKeyRef.name}',
          when: 'spec.rootPasswordSecretKeyRef.generate=true',
        },
        { object: 'Secret', name: '{name}-root', when: '!spec.rootPasswordSecretKeyRef.name' },
        {
          object: 'Secret',
          name: '{spec.passwordSecretKeyRef.name}',
          when: 'spec.passwordSecretKeyRef.generate=true',
        },
      ],
    },
    { kind: 'MaxScale.k8s.mariadb.com', provides: [{ object: 'Service', name: '{name}' }] },
    { kind: 'Connection.k8s.mariadb.com', provides: [{ object: 'Secret', name: '{spec.secretName|name}' }] },
  ],
  charts: [
    {
      chart: 'mariadb-operator',
      repositories,
      unmistakable: true,
      provides: [{ api: 'k8s.mariadb.com', when: 'values.crds.enabled!=false' }],
    },
    {
      chart: 'mariadb-operator-crds',
      repositories,
      unmistakable: true,
      provides: [{ api: 'k8s.mariadb.com' }],
    },
  ],
};
