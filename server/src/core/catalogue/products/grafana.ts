import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const repositories = [
  'grafana.github.io/helm-charts',
  'ghcr.io/grafana/helm-charts',
  'ghcr.io/grafana-community/helm-charts',
  'grafana-community.github.io/helm-charts',
];

export const grafana: Product = {
  product: 'grafana',
  title: 'Grafana',
  writtenFrom: 'grafana chart 6.50 to 10.2, grafana-operator 4.10 to 5.20, loki chart 5 to 6, tempo chart 1',
  resources: [
    {
      kind: 'Grafana.grafana.integreatly.org',
      provides: [
        { object: 'Service', name: '{name}-service' },
        { object: 'Secret', name: '{name}-admin-credentials' },
      ],
    },
    {
      kind: 'Grafana.integreatly.org',
      provides: [
        { object: 'Service', name: 'grafana-service' },
        { object: 'Secret', name: 'grafana-admin-credentials' },
      ],
    },
    subscription('grafana-operator', ['grafana.integreatly.org', 'integreatly.org']),
  ],
  charts: [
    {
      chart: 'grafana',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}' },
        { object: 'Secret', name: '{fullname}', when: '!values.admin.existingSecret' },
      ],
    },
    {
      chart: 'grafana-operator',
      repositories,
      provides: [{ api: 'grafana.integreatly.org' }],
    },
    {
      chart: 'loki',
      repositories,
      provides: [{ object: 'Service', name: ['{fullname}', '{fullname}-gateway', '{fullname}-headless'] }],
    },
    {
      chart: 'loki-stack',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname(loki)}', when: 'values.loki.enabled!=false' },
        { object: 'Service', name: '{fullname(grafana)}', when: 'values.grafana.enabled=true' },
      ],
    },
    { chart: 'tempo', repositories, provides: [{ object: 'Service', name: '{fullname}' }] },
    { chart: 'alloy', repositories, provides: [{ object: 'Service', name: '{fullname}' }] },
  ],
};
