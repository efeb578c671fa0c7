import type { Product } from '../product.ts';

export const ray: Product = {
  product: 'ray',
  title: 'KubeRay',
  writtenFrom: 'KubeRay 1.0 to 1.5',
  resources: [
    { kind: 'RayCluster.ray.io', provides: [{ object: 'Service', name: '{name}-head-svc' }] },
    {
      kind: 'RayService.ray.io',
      provides: [{ object: 'Service', name: ['{name}-head-svc', '{name}-serve-svc'] }],
    },
  ],
  charts: [
    {
      chart: 'kuberay-operator',
      repositories: ['ray-project.github.io/kuberay-helm'],
      unmistakable: true,
      provides: [{ api: 'ray.io' }],
    },
  ],
};
