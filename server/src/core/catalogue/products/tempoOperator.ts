import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const tempoOperator: Product = {
  product: 'tempo-operator',
  title: 'Tempo Operator',
  writtenFrom: 'tempo-operator 0.8 to 0.18',
  resources: [
    {
      kind: 'TempoStack.tempo.grafana.com',
      provides: [{ object: 'Service', name: ['tempo-{name}-distributor', 'tempo-{name}-query-frontend'] }],
    },
    { kind: 'TempoMonolithic.tempo.grafana.com', provides: [{ object: 'Service', name: 'tempo-{name}' }] },
    subscription('tempo-product,tempo-operator', ['tempo.grafana.com']),
  ],
};
