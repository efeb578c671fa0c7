import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const lokiOperator: Product = {
  product: 'loki-operator',
  title: 'Loki Operator',
  writtenFrom: 'loki-operator 0.5 to 0.8',
  resources: [
    { kind: 'LokiStack.loki.grafana.com', provides: [{ object: 'Service', name: '{name}-gateway-http' }] },
    subscription('loki-operator', ['loki.grafana.com']),
  ],
};
