import type { Product } from '../product.ts';

export const tailscale: Product = {
  product: 'tailscale',
  title: 'Tailscale Operator',
  writtenFrom: 'tailscale-operator 1.50 to 1.90',
  charts: [
    {
      chart: 'tailscale-operator',
      repositories: ['pkgs.tailscale.com/helmcharts'],
      unmistakable: true,
      provides: [{ api: 'tailscale.com' }, { object: 'IngressClass.networking.k8s.io', name: 'tailscale' }],
    },
  ],
};
