import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const kinds = [
  'VerticalPodAutoscaler.autoscaling.k8s.io',
  'VerticalPodAutoscalerCheckpoint.autoscaling.k8s.io',
];

export const verticalPodAutoscaler: Product = {
  product: 'vertical-pod-autoscaler',
  title: 'Vertical Pod Autoscaler',
  writtenFrom: 'vertical-pod-autoscaler 0.13 to 1.5',
  resources: [subscription('vertical-pod-autoscaler', kinds)],
  charts: [
    { chart: 'vpa', repositories: ['charts.fairwinds.com/stable'], provides: [{ api: kinds }] },
    {
      chart: 'vertical-pod-autoscaler',
      repositories: ['cowboysysop.github.io/charts', 'kubernetes.github.io/autoscaler'],
      unmistakable: true,
      provides: [{ api: kinds }],
    },
  ],
  remotes: [
    {
      url: 'github.com/kubernetes/autoscaler',
      files: ['**/vpa-v1-crd-gen.yaml', 'vertical-pod-autoscaler/deploy'],
      provides: [{ api: kinds }],
    },
  ],
};
