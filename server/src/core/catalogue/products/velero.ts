import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const velero: Product = {
  product: 'velero',
  title: 'Velero',
  writtenFrom: 'velero chart 3 to 11, OADP 1.2 to 1.5',
  resources: [subscription('redhat-oadp-operator', ['oadp.openshift.io', 'velero.io'])],
  charts: [
    {
      chart: 'velero',
      repositories: ['vmware-tanzu.github.io/helm-charts'],
      unmistakable: true,
      provides: [{ api: 'velero.io' }],
    },
  ],
};
