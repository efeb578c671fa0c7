import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const opentelemetry: Product = {
  product: 'opentelemetry',
  title: 'OpenTelemetry',
  writtenFrom: 'opentelemetry-operator 0.60 to 0.140, opentelemetry-collector chart 0.50 to 0.140',
  resources: [
    {
      kind: 'OpenTelemetryCollector.opentelemetry.io',
      provides: [
        {
          object: 'Service',
          name: ['{name}-collector', '{name}-collector-headless', '{name}-collector-monitoring'],
          when: 'spec.mode!=sidecar',
        },
      ],
    },
    subscription('opentelemetry-product,opentelemetry-operator', ['opentelemetry.io']),
  ],
  charts: [
    {
      chart: 'opentelemetry-operator',
      repositories: ['open-telemetry.github.io/opentelemetry-helm-charts'],
      unmistakable: true,
      provides: [{ api: 'opentelemetry.io', when: 'values.crds.create!=false' }],
    },
    {
      chart: 'opentelemetry-collector',
      repositories: ['open-telemetry.github.io/opentelemetry-helm-charts'],
      provides: [{ object: 'Service', name: '{fullname}', when: 'values.mode!=daemonset' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/open-telemetry/opentelemetry-operator',
      files: ['**/opentelemetry-operator.yaml'],
      provides: [{ api: 'opentelemetry.io' }],
    },
  ],
};
