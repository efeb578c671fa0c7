import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['kafka.strimzi.io', 'core.strimzi.io'];

export const strimzi: Product = {
  product: 'strimzi',
  title: 'Strimzi',
  writtenFrom: 'Strimzi 0.34 to 0.49, access operator 0.2',
  resources: [
    {
      kind: 'Kafka.kafka.strimzi.io',
      provides: [
        { object: 'Service', name: ['{name}-kafka-bootstrap', '{name}-kafka-brokers'] },
        {
          each: 'spec.kafka.listeners',
          object: 'Service',
          name: '{name}-kafka-{item.name}-bootstrap',
          when: 'item.type!=internal',
        },
        { object: 'Service', name: '{name}-zookeeper-client', when: 'spec.zookeeper' },
        {
          object: 'Secret',
          name: [
            '{name}-cluster-ca-cert',
            '{name}-cluster-ca',
            '{name}-clients-ca-cert',
            '{name}-clients-ca',
          ],
        },
      ],
    },
    { kind: 'KafkaUser.kafka.strimzi.io', provides: [{ object: 'Secret', name: '{name}' }] },
    { kind: 'KafkaConnect.kafka.strimzi.io', provides: [{ object: 'Service', name: '{name}-connect-api' }] },
    {
      kind: 'KafkaMirrorMaker2.kafka.strimzi.io',
      provides: [{ object: 'Service', name: '{name}-mirrormaker2-api' }],
    },
    {
      kind: 'KafkaBridge.kafka.strimzi.io',
      provides: [{ object: 'Service', name: '{name}-bridge-service' }],
    },
    {
      kind: 'KafkaAccess.access.strimzi.io',
      provides: [{ object: 'Secret', name: '{spec.secretName|name}' }],
    },
    subscription('strimzi-kafka-operator,amq-streams', apis),
  ],
  charts: [
    {
      chart: 'strimzi-kafka-operator',
      repositories: ['strimzi.io/charts', 'quay.io/strimzi-helm'],
      unmistakable: true,
      provides: [{ api: apis }],
    },
    {
      chart: 'strimzi-access-operator',
      repositories: ['strimzi.io/charts', 'quay.io/strimzi-helm'],
      unmistakable: true,
      provides: [{ api: 'access.strimzi.io' }],
    },
  ],
  remotes: [
    { url: 'strimzi.io/install', provides: [{ api: apis }] },
    {
      url: 'github.com/strimzi/strimzi-kafka-operator',
      files: ['**/install/**', '**/strimzi-*.yaml'],
      provides: [{ api: apis }],
    },
  ],
};
