import type { Product } from '../product.ts';

const repositories = ['victoriametrics.github.io/helm-charts', 'ghcr.io/victoriametrics/helm-charts'];
const group = 'operator.victoriametrics.com';

export const victoriaMetrics: Product = {
  product: 'victoria-metrics',
  title: 'VictoriaMetrics',
  writtenFrom: 'operator 0.40 to 0.66',
  resources: [
    { kind: `VMSingle.${group}`, provides: [{ object: 'Service', name: 'vmsingle-{name}' }] },
    {
      kind: `VMCluster.${group}`,
      provides: [{ object: 'Service', name: ['vmselect-{name}', 'vminsert-{name}', 'vmstorage-{name}'] }],
    },
    { kind: `VMAgent.${group}`, provides: [{ object: 'Service', name: 'vmagent-{name}' }] },
    { kind: `VMAlert.${group}`, provides: [{ object: 'Service', name: 'vmalert-{name}' }] },
    { kind: `VMAlertmanager.${group}`, provides: [{ object: 'Service', name: 'vmalertmanager-{name}' }] },
    { kind: `VMAuth.${group}`, provides: [{ object: 'Service', name: 'vmauth-{name}' }] },
  ],
  charts: [
    { chart: 'victoria-metrics-operator', repositories, unmistakable: true, provides: [{ api: group }] },
    { chart: 'victoria-metrics-operator-crds', repositories, unmistakable: true, provides: [{ api: group }] },
    { chart: 'victoria-metrics-k8s-stack', repositories, unmistakable: true, provides: [{ api: group }] },
  ],
};
