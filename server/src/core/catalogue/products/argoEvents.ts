import type { Product } from '../product.ts';

const kinds = ['EventBus.argoproj.io', 'EventSource.argoproj.io', 'Sensor.argoproj.io'];

export const argoEvents: Product = {
  product: 'argo-events',
  title: 'Argo Events',
  writtenFrom: 'Argo Events 1.7 to 1.9',
  resources: [
    {
      kind: 'EventSource.argoproj.io',
      provides: [{ object: 'Service', name: '{name}-eventsource-svc', when: 'spec.service' }],
    },
  ],
  charts: [
    {
      chart: 'argo-events',
      repositories: ['argoproj.github.io/argo-helm', 'ghcr.io/argoproj/argo-helm'],
      unmistakable: true,
      provides: [{ api: kinds, when: 'values.crds.install!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/argoproj/argo-events',
      files: ['**/manifests/install.yaml', '**/manifests/namespace-install.yaml'],
      provides: [{ api: kinds }],
    },
  ],
};
