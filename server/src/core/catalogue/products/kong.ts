import type { Product } from '../product.ts';

export const kong: Product = {
  product: 'kong',
  title: 'Kong',
  writtenFrom: 'kong chart 2.20 to 2.52, ingress chart 0.12 to 0.21',
  charts: [
    {
      chart: 'kong',
      repositories: ['charts.konghq.com'],
      unmistakable: true,
      provides: [
        { api: 'configuration.konghq.com', when: 'values.ingressController.enabled!=false' },
        {
          object: 'IngressClass.networking.k8s.io',
          name: "{values.ingressController.ingressClass|'kong'}",
          when: 'values.ingressController.enabled!=false',
        },
        { object: 'Service', name: '{fullname}-proxy' },
      ],
    },
    {
      chart: 'ingress',
      repositories: ['charts.konghq.com'],
      provides: [{ api: 'configuration.konghq.com' }],
    },
  ],
};
