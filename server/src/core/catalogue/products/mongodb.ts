import type { Product } from '../product.ts';

const repositories = ['mongodb.github.io/helm-charts', 'quay.io/mongodb/helm-charts'];
const community = 'mongodbcommunity.mongodb.com';

export const mongodb: Product = {
  product: 'mongodb',
  title: 'MongoDB',
  writtenFrom: 'community-operator 0.7 to 0.13, mongodb-kubernetes 1.0 to 1.5',
  resources: [
    {
      kind: `MongoDBCommunity.${community}`,
      provides: [
        { object: 'Service', name: '{spec.statefulSet.spec.serviceName}' },
        { object: 'Service', name: '{name}-svc', when: '!spec.statefulSet.spec.serviceName' },
        { object: 'Secret', name: '{spec.users[*].connectionStringSecretName}' },
        {
          each: 'spec.users',
          object: 'Secret',
          name: '{name}-{item.db}-{item.name}',
          when: '!item.connectionStringSecretName',
        },
      ],
    },
  ],
  charts: [
    { chart: 'community-operator', repositories, provides: [{ api: community }] },
    {
      chart: 'community-operator-crds',
      repositories,
      provides: [{ api: community }],
    },
    {
      chart: 'mongodb-kubernetes',
      repositories,
      unmistakable: true,
      provides: [{ api: ['mongodb.com', community] }],
    },
    { chart: 'enterprise-operator', repositories, provides: [{ api: 'mongodb.com' }] },
  ],
};
