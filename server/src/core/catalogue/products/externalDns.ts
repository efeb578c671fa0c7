import type { Product } from '../product.ts';

export const externalDns: Product = {
  product: 'external-dns',
  title: 'ExternalDNS',
  writtenFrom: 'external-dns chart 1.13 to 1.19',
  charts: [
    {
      chart: 'external-dns',
      repositories: ['kubernetes-sigs.github.io/external-dns'],
      provides: [{ api: 'externaldns.k8s.io' }],
    },
    {
      chart: 'external-dns',
      repositories: ['charts.bitnami.com/bitnami', 'registry-1.docker.io/bitnamicharts'],
      provides: [{ api: 'externaldns.k8s.io', when: 'values.crd.create=true' }],
    },
  ],
};
