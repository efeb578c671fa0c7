import type { Product } from '../product.ts';

export const redisOperatorSpotahome: Product = {
  product: 'redis-operator-spotahome',
  title: 'Redis Operator (Spotahome)',
  writtenFrom: 'redis-operator 1.2 to 1.3',
  resources: [
    {
      kind: 'RedisFailover.databases.spotahome.com',
      provides: [{ object: 'Service', name: ['rfs-{name}', 'rfrm-{name}', 'rfrs-{name}'] }],
    },
  ],
  charts: [
    {
      chart: 'redis-operator',
      repositories: ['spotahome.github.io/redis-operator'],
      provides: [{ api: 'databases.spotahome.com' }],
    },
  ],
};
