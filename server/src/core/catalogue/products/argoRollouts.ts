import type { Product } from '../product.ts';

const kinds = [
  'Rollout.argoproj.io',
  'AnalysisTemplate.argoproj.io',
  'ClusterAnalysisTemplate.argoproj.io',
  'AnalysisRun.argoproj.io',
  'Experiment.argoproj.io',
];

export const argoRollouts: Product = {
  product: 'argo-rollouts',
  title: 'Argo Rollouts',
  writtenFrom: 'Argo Rollouts 1.4 to 1.8',
  charts: [
    {
      chart: 'argo-rollouts',
      repositories: ['argoproj.github.io/argo-helm', 'ghcr.io/argoproj/argo-helm'],
      unmistakable: true,
      provides: [{ api: kinds, when: 'values.installCRDs!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/argoproj/argo-rollouts',
      files: [
        '**/install.yaml',
        '**/namespace-install.yaml',
        'manifests/cluster-install',
        '**/manifests/crds/**',
      ],
      provides: [{ api: kinds }],
    },
  ],
};
