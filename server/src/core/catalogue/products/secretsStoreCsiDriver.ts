import type { Product } from '../product.ts';

export const secretsStoreCsiDriver: Product = {
  product: 'secrets-store-csi-driver',
  title: 'Secrets Store CSI Driver',
  writtenFrom: 'secrets-store-csi-driver 1.4 to 1.5',
  charts: [
    {
      chart: 'secrets-store-csi-driver',
      repositories: ['kubernetes-sigs.github.io/secrets-store-csi-driver/charts'],
      unmistakable: true,
      provides: [
        { api: 'secrets-store.csi.x-k8s.io', when: 'values.linux.crds.enabled!=false' },
        { object: 'CSIDriver.storage.k8s.io', name: 'secrets-store.csi.k8s.io' },
      ],
    },
  ],
};
