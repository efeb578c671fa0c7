import type { Product } from '../product.ts';

export const nats: Product = {
  product: 'nats',
  title: 'NATS',
  writtenFrom: 'nats chart 1.0 to 2.12',
  charts: [
    {
      chart: 'nats',
      repositories: ['nats-io.github.io/k8s/helm/charts'],
      provides: [{ object: 'Service', name: ['{fullname}', '{fullname}-headless'] }],
    },
    {
      chart: 'nack',
      repositories: ['nats-io.github.io/k8s/helm/charts'],
      provides: [{ api: 'jetstream.nats.io' }],
    },
  ],
};
