import type { Product } from '../product.ts';

const apiService = 'APIService.apiregistration.k8s.io';

export const metricsServer: Product = {
  product: 'metrics-server',
  title: 'Metrics Server',
  writtenFrom: 'metrics-server 0.6 to 0.8',
  charts: [
    {
      chart: 'metrics-server',
      repositories: [
        'kubernetes-sigs.github.io/metrics-server',
        'charts.bitnami.com/bitnami',
        'registry-1.docker.io/bitnamicharts',
      ],
      unmistakable: true,
      provides: [
        { api: 'metrics.k8s.io', when: 'values.apiService.create!=false' },
        { object: apiService, name: 'v1beta1.metrics.k8s.io', when: 'values.apiService.create!=false' },
        { object: 'Service', name: '{fullname}' },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/kubernetes-sigs/metrics-server',
      files: [
        '**/components.yaml',
        '**/high-availability*.yaml',
        'manifests/base',
        'manifests/overlays/release',
      ],
      provides: [{ api: 'metrics.k8s.io' }, { object: apiService, name: 'v1beta1.metrics.k8s.io' }],
    },
  ],
};
