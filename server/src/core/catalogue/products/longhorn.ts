import type { Product } from '../product.ts';

export const longhorn: Product = {
  product: 'longhorn',
  title: 'Longhorn',
  writtenFrom: 'Longhorn 1.3 to 1.10',
  charts: [
    {
      chart: 'longhorn',
      repositories: ['charts.longhorn.io'],
      unmistakable: true,
      provides: [
        { api: 'longhorn.io' },
        { object: 'StorageClass.storage.k8s.io', name: ['longhorn', 'longhorn-static'] },
        { object: 'CSIDriver.storage.k8s.io', name: 'driver.longhorn.io' },
        { object: 'Service', name: ['longhorn-frontend', 'longhorn-backend'] },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/longhorn/longhorn',
      files: ['**/deploy/longhorn.yaml'],
      provides: [{ api: 'longhorn.io' }, { object: 'StorageClass.storage.k8s.io', name: 'longhorn' }],
    },
  ],
};
