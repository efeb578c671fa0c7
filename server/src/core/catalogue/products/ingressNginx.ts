import type { Product } from '../product.ts';

export const ingressNginx: Product = {
  product: 'ingress-nginx',
  title: 'Ingress NGINX Controller',
  writtenFrom: 'ingress-nginx chart 4.0 to 4.14',
  charts: [
    {
      chart: 'ingress-nginx',
      repositories: ['kubernetes.github.io/ingress-nginx'],
      unmistakable: true,
      provides: [
        {
          object: 'Service',
          name: '{fullname}-controller',
          when: 'values.controller.service.enabled!=false',
        },
        {
          object: 'IngressClass.networking.k8s.io',
          name: "{values.controller.ingressClassResource.name|'nginx'}",
          when: 'values.controller.ingressClassResource.enabled!=false',
        },
        {
          object: 'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
          name: '{fullname}-admission',
          when: 'values.controller.admissionWebhooks.enabled!=false',
        },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/kubernetes/ingress-nginx',
      files: ['**/deploy/static/provider/**', 'deploy/static/provider/**'],
      provides: [{ object: 'IngressClass.networking.k8s.io', name: 'nginx' }],
    },
  ],
};
