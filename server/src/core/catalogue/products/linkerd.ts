import type { Product } from '../product.ts';

const repositories = ['helm.linkerd.io/stable', 'helm.linkerd.io/edge'];

export const linkerd: Product = {
  product: 'linkerd',
  title: 'Linkerd',
  writtenFrom: 'linkerd-crds 1.4 to 2025.11, linkerd-control-plane 1.9 to 2025.11',
  charts: [
    {
      chart: 'linkerd-crds',
      repositories,
      unmistakable: true,
      provides: [{ api: ['linkerd.io', 'policy.linkerd.io', 'workload.linkerd.io'] }],
    },
    {
      chart: 'linkerd-control-plane',
      repositories,
      unmistakable: true,
      provides: [
        {
          object: 'Service',
          name: ['linkerd-dst', 'linkerd-identity', 'linkerd-policy', 'linkerd-proxy-injector'],
        },
      ],
    },
  ],
};
