import type { Product } from '../product.ts';

export const clusterApi: Product = {
  product: 'cluster-api',
  title: 'Cluster API',
  writtenFrom: 'Cluster API 1.4 to 1.11, cluster-api-operator 0.9 to 0.24',
  resources: [
    {
      kind: 'Cluster.cluster.x-k8s.io',
      provides: [{ object: 'Secret', name: ['{name}-kubeconfig', '{name}-ca'] }],
    },
    {
      kind: 'CoreProvider.operator.cluster.x-k8s.io',
      provides: [{ api: ['cluster.x-k8s.io', 'addons.cluster.x-k8s.io', 'ipam.cluster.x-k8s.io'] }],
    },
  ],
  charts: [
    {
      chart: 'cluster-api-operator',
      repositories: ['kubernetes-sigs.github.io/cluster-api-operator'],
      unmistakable: true,
      provides: [{ api: 'operator.cluster.x-k8s.io' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/kubernetes-sigs/cluster-api',
      files: ['**/core-components.yaml', '**/cluster-api-components.yaml'],
      provides: [{ api: 'cluster.x-k8s.io' }],
    },
  ],
};
