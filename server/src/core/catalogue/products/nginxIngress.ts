import type { Product } from '../product.ts';

export const nginxIngress: Product = {
  product: 'nginx-ingress',
  title: 'NGINX Ingress Controller (F5)',
  writtenFrom: 'nginx-ingress chart 1.0 to 2.3',
  charts: [
    {
      chart: 'nginx-ingress',
      repositories: ['helm.nginx.com/stable', 'ghcr.io/nginxinc/charts', 'ghcr.io/nginx/charts'],
      provides: [
        { api: 'k8s.nginx.org', when: 'values.controller.enableCustomResources!=false' },
        {
          object: 'IngressClass.networking.k8s.io',
          name: "{values.controller.ingressClass.name|values.controller.ingressClass|'nginx'}",
          when: 'values.controller.ingressClass.create!=false',
        },
      ],
    },
  ],
};
