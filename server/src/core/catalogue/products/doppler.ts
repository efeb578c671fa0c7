import type { Product } from '../product.ts';

export const doppler: Product = {
  product: 'doppler',
  title: 'Doppler',
  writtenFrom: 'doppler-kubernetes-operator 1.5',
  resources: [
    {
      kind: 'DopplerSecret.secrets.doppler.com',
      provides: [
        { object: 'Secret', name: '{spec.managedSecret.name}', namespace: '{spec.managedSecret.namespace}' },
      ],
    },
  ],
  charts: [
    {
      chart: 'doppler-kubernetes-operator',
      repositories: ['helm.doppler.com'],
      unmistakable: true,
      provides: [{ api: 'secrets.doppler.com' }],
    },
  ],
};
