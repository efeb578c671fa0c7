import type { Product } from '../product.ts';

export const cilium: Product = {
  product: 'cilium',
  title: 'Cilium',
  writtenFrom: 'Cilium 1.13 to 1.18',
  charts: [
    {
      chart: 'cilium',
      repositories: ['helm.cilium.io', 'quay.io/cilium/charts'],
      unmistakable: true,
      provides: [
        { api: 'cilium.io' },
        {
          object: 'IngressClass.networking.k8s.io',
          name: 'cilium',
          when: 'values.ingressController.enabled=true',
        },
        {
          object: 'GatewayClass.gateway.networking.k8s.io',
          name: 'cilium',
          when: 'values.gatewayAPI.enabled=true',
        },
        { object: 'Service', name: 'hubble-relay', when: 'values.hubble.relay.enabled=true' },
        { object: 'Service', name: 'hubble-ui', when: 'values.hubble.ui.enabled=true' },
      ],
    },
  ],
};
