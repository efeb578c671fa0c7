import type { Product } from '../product.ts';

const apis = ['traefik.io', 'traefik.containo.us'];
const repositories = [
  'traefik.github.io/charts',
  'helm.traefik.io/traefik',
  'ghcr.io/traefik/helm',
  'containous.github.io/traefik-helm-chart',
];

export const traefik: Product = {
  product: 'traefik',
  title: 'Traefik',
  writtenFrom: 'traefik chart 20 to 37',
  charts: [
    {
      chart: 'traefik',
      repositories,
      unmistakable: true,
      provides: [
        { api: apis },
        { object: 'Service', name: '{fullname}', when: 'values.service.enabled!=false' },
        {
          object: 'IngressClass.networking.k8s.io',
          name: '{values.ingressClass.name|fullname}',
          when: 'values.ingressClass.enabled!=false',
        },
        {
          object: 'GatewayClass.gateway.networking.k8s.io',
          name: "{values.gatewayClass.name|'traefik'}",
          when: ['values.providers.kubernetesGateway.enabled=true', 'values.gatewayClass.enabled!=false'],
        },
      ],
    },
    { chart: 'traefik-crds', repositories, unmistakable: true, provides: [{ api: apis }] },
  ],
  remotes: [
    {
      url: 'github.com/traefik/traefik',
      files: ['**/kubernetes-crd-definition-v1.yml'],
      provides: [{ api: apis }],
    },
  ],
};
