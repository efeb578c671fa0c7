import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const kinds = ['Application.argoproj.io', 'AppProject.argoproj.io', 'ApplicationSet.argoproj.io'];
const operator = ['ArgoCD.argoproj.io', 'NotificationsConfiguration.argoproj.io'];

export const argoCd: Product = {
  product: 'argo-cd',
  title: 'Argo CD',
  writtenFrom: 'Argo CD 2.4 to 3.4, argo-cd chart 5 to 9, argocd-operator 0.6 to 0.16',
  resources: [
    {
      kind: 'ArgoCD.argoproj.io',
      provides: [{ object: 'Service', name: ['{name}-server', '{name}-repo-server', '{name}-metrics'] }],
    },
    subscription('argocd-operator,openshift-gitops-operator', [...kinds, ...operator]),
  ],
  charts: [
    {
      chart: 'argo-cd',
      repositories: ['argoproj.github.io/argo-helm', 'ghcr.io/argoproj/argo-helm'],
      unmistakable: true,
      name: 'argocd',
      provides: [
        { api: kinds, when: 'values.crds.install!=false' },
        { object: 'Service', name: ['{fullname}-server', '{fullname}-repo-server'] },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/argoproj/argo-cd',
      files: [
        'manifests/cluster-install',
        'manifests/crds',
        'manifests/ha/cluster-install',
        '**/manifests/install.yaml',
        '**/manifests/ha/install.yaml',
        '**/manifests/crds/**',
      ],
      provides: [{ api: kinds }],
    },
  ],
};
