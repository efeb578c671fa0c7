import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const repositories = ['prometheus-community.github.io/helm-charts', 'ghcr.io/prometheus-community/charts'];
const api = 'monitoring.coreos.com';
const service = [{ object: 'Service', name: '{fullname}' }];

export const prometheus: Product = {
  product: 'prometheus',
  title: 'Prometheus',
  writtenFrom: 'kube-prometheus-stack 45 to 79, prometheus chart 25 to 27, prometheus-operator 0.63 to 0.86',
  resources: [
    { kind: `Prometheus.${api}`, provides: [{ object: 'Service', name: 'prometheus-operated' }] },
    { kind: `Alertmanager.${api}`, provides: [{ object: 'Service', name: 'alertmanager-operated' }] },
    { kind: `ThanosRuler.${api}`, provides: [{ object: 'Service', name: 'thanos-ruler-operated' }] },
    subscription('prometheus', [api]),
  ],
  charts: [
    {
      chart: 'kube-prometheus-stack',
      repositories,
      unmistakable: true,
      fullnameLength: 26,
      provides: [
        { api, when: 'values.crds.enabled!=false' },
        {
          object: 'Service',
          name: ['{fullname}-prometheus', 'prometheus-operated'],
          when: 'values.prometheus.enabled!=false',
        },
        {
          object: 'Service',
          name: ['{fullname}-alertmanager', 'alertmanager-operated'],
          when: 'values.alertmanager.enabled!=false',
        },
        { object: 'Service', name: '{fullname(grafana)}', when: 'values.grafana.enabled!=false' },
        {
          object: 'Secret',
          name: '{fullname(grafana)}',
          when: ['values.grafana.enabled!=false', '!values.grafana.admin.existingSecret'],
        },
        {
          object: 'Service',
          name: '{fullname(kube-state-metrics)}',
          when: 'values.kubeStateMetrics.enabled!=false',
        },
      ],
    },
    { chart: 'prometheus-operator-crds', repositories, unmistakable: true, provides: [{ api }] },
    {
      chart: 'prometheus',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}-server', when: 'values.server.enabled!=false' },
        { object: 'Service', name: '{fullname(alertmanager)}', when: 'values.alertmanager.enabled!=false' },
        {
          object: 'Service',
          name: '{fullname(prometheus-pushgateway)}',
          when: 'values.prometheus-pushgateway.enabled!=false',
        },
      ],
    },
    { chart: 'alertmanager', repositories, provides: service },
    { chart: 'kube-state-metrics', repositories, provides: service },
    { chart: 'prometheus-blackbox-exporter', repositories, provides: service },
    { chart: 'prometheus-pushgateway', repositories, provides: service },
    {
      chart: 'prometheus-adapter',
      repositories,
      provides: [{ api: ['custom.metrics.k8s.io'] }, ...service],
    },
  ],
  remotes: [
    {
      url: 'github.com/prometheus-operator/prometheus-operator',
      files: ['**/bundle.yaml', '**/stripped-down-crds.yaml', '**/example/prometheus-operator-crd/**'],
      provides: [{ api }],
    },
    {
      url: 'github.com/prometheus-operator/kube-prometheus',
      files: ['', '**/manifests/setup/**', 'manifests/setup'],
      provides: [{ api }],
    },
  ],
};
