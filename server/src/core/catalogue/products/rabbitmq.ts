import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const rabbitmq: Product = {
  product: 'rabbitmq',
  title: 'RabbitMQ',
  writtenFrom: 'cluster-operator 2.0 to 2.16, messaging-topology-operator 1.10 to 1.18',
  resources: [
    {
      kind: 'RabbitmqCluster.rabbitmq.com',
      provides: [
        { object: 'Service', name: ['{name}', '{name}-nodes'] },
        { object: 'Secret', name: '{name}-default-user', when: '!spec.secretBackend' },
        { object: 'Secret', name: '{name}-erlang-cookie' },
      ],
    },
    { kind: 'User.rabbitmq.com', provides: [{ object: 'Secret', name: '{name}-user-credentials' }] },
    subscription('rabbitmq-cluster-operator', ['RabbitmqCluster.rabbitmq.com']),
  ],
  charts: [
    {
      chart: 'rabbitmq-cluster-operator',
      repositories: ['charts.bitnami.com/bitnami', 'registry-1.docker.io/bitnamicharts'],
      unmistakable: true,
      provides: [{ api: 'rabbitmq.com' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/rabbitmq/cluster-operator',
      files: ['**/cluster-operator*.yml', 'config/installation', 'config/crd', '**/config/crd/**'],
      provides: [{ api: 'RabbitmqCluster.rabbitmq.com' }],
    },
    {
      url: 'github.com/rabbitmq/messaging-topology-operator',
      files: ['**/messaging-topology-operator*.yaml', 'config/crd', '**/config/crd/**'],
      provides: [
        {
          api: [
            'Binding.rabbitmq.com',
            'Exchange.rabbitmq.com',
            'Permission.rabbitmq.com',
            'Policy.rabbitmq.com',
            'Queue.rabbitmq.com',
            'User.rabbitmq.com',
            'Vhost.rabbitmq.com',
          ],
        },
      ],
    },
  ],
};
