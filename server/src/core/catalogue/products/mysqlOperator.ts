import type { Product } from '../product.ts';

export const mysqlOperator: Product = {
  product: 'mysql-operator',
  title: 'MySQL Operator',
  writtenFrom: 'mysql-operator 2.0 to 2.2',
  resources: [
    {
      kind: 'InnoDBCluster.mysql.oracle.com',
      provides: [{ object: 'Service', name: ['{name}', '{name}-instances'] }],
    },
  ],
  charts: [
    {
      chart: 'mysql-operator',
      repositories: ['mysql.github.io/mysql-operator'],
      provides: [{ api: 'mysql.oracle.com' }],
    },
  ],
};
