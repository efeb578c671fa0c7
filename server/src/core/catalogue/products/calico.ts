import type { Product } from '../product.ts';

export const calico: Product = {
  product: 'calico',
  title: 'Calico',
  writtenFrom: 'tigera-operator 3.25 to 3.31',
  charts: [
    {
      chart: 'tigera-operator',
      repositories: [
        'docs.tigera.io/calico/charts',
        'docs.projectcalico.org/charts',
        'projectcalico.docs.tigera.io/charts',
      ],
      unmistakable: true,
      provides: [{ api: ['operator.tigera.io', 'crd.projectcalico.org', 'projectcalico.org'] }],
    },
  ],
};
