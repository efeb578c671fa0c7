import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const jaeger: Product = {
  product: 'jaeger',
  title: 'Jaeger',
  writtenFrom: 'jaeger-operator 1.40 to 1.65',
  resources: [
    {
      kind: 'Jaeger.jaegertracing.io',
      provides: [
        { object: 'Service', name: ['{name}-query', '{name}-collector', '{name}-collector-headless'] },
      ],
    },
    subscription('jaeger-product,jaeger', ['jaegertracing.io']),
  ],
  charts: [
    {
      chart: 'jaeger-operator',
      repositories: ['jaegertracing.github.io/helm-charts'],
      unmistakable: true,
      provides: [{ api: 'jaegertracing.io' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/jaegertracing/jaeger-operator',
      files: ['**/jaeger-operator.yaml', '**/deploy/crds/**'],
      provides: [{ api: 'jaegertracing.io' }],
    },
  ],
};
