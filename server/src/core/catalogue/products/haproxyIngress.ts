import type { Product } from '../product.ts';

export const haproxyIngress: Product = {
  product: 'haproxy-ingress',
  title: 'HAProxy Kubernetes Ingress Controller',
  writtenFrom: 'kubernetes-ingress chart 1.30 to 1.47',
  charts: [
    {
      chart: 'kubernetes-ingress',
      repositories: ['haproxytech.github.io/helm-charts'],
      provides: [
        {
          object: 'IngressClass.networking.k8s.io',
          name: "{values.controller.ingressClassResource.name|'haproxy'}",
        },
      ],
    },
  ],
};
