import type { Product } from '../product.ts';

const group = 'redis.redis.opstreelabs.in';

export const redisOperator: Product = {
  product: 'redis-operator',
  title: 'Redis Operator (OT)',
  writtenFrom: 'redis-operator 0.15 to 0.22',
  resources: [
    {
      kind: `Redis.${group}`,
      provides: [{ object: 'Service', name: ['{name}', '{name}-headless', '{name}-additional'] }],
    },
    {
      kind: `RedisReplication.${group}`,
      provides: [{ object: 'Service', name: ['{name}', '{name}-headless', '{name}-additional'] }],
    },
    {
      kind: `RedisCluster.${group}`,
      provides: [
        { object: 'Service', name: ['{name}-leader', '{name}-leader-headless', '{name}-leader-additional'] },
        {
          object: 'Service',
          name: ['{name}-follower', '{name}-follower-headless', '{name}-follower-additional'],
        },
      ],
    },
    {
      kind: `RedisSentinel.${group}`,
      provides: [{ object: 'Service', name: ['{name}-sentinel', '{name}-sentinel-headless'] }],
    },
  ],
  charts: [
    {
      chart: 'redis-operator',
      repositories: ['ot-container-kit.github.io/helm-charts'],
      provides: [{ api: group }],
    },
  ],
};
