import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['keda.sh', 'eventing.keda.sh'];

export const keda: Product = {
  product: 'keda',
  title: 'KEDA',
  writtenFrom: 'KEDA 2.10 to 2.18, HTTP add-on 0.8 to 0.11',
  resources: [
    {
      kind: 'ScaledObject.keda.sh',
      provides: [
        {
          object: 'HorizontalPodAutoscaler.autoscaling',
          name: '{spec.advanced.horizontalPodAutoscalerConfig.name}',
        },
        {
          object: 'HorizontalPodAutoscaler.autoscaling',
          name: 'keda-hpa-{name}',
          when: '!spec.advanced.horizontalPodAutoscalerConfig.name',
        },
      ],
    },
    subscription('keda,openshift-custom-metrics-autoscaler-operator', apis),
  ],
  charts: [
    {
      chart: 'keda',
      repositories: ['kedacore.github.io/charts', 'ghcr.io/kedacore/charts'],
      unmistakable: true,
      provides: [
        { api: apis, when: 'values.crds.install!=false' },
        { api: 'external.metrics.k8s.io' },
        { object: 'APIService.apiregistration.k8s.io', name: 'v1beta1.external.metrics.k8s.io' },
      ],
    },
    {
      chart: 'keda-add-ons-http',
      repositories: ['kedacore.github.io/charts', 'ghcr.io/kedacore/charts'],
      unmistakable: true,
      provides: [{ api: 'http.keda.sh', when: 'values.crds.install!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/kedacore/keda',
      files: ['**/keda-*.yaml', 'config/default', 'config/crd'],
      provides: [{ api: apis }],
    },
  ],
};
