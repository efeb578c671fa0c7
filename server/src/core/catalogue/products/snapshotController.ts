import type { Product } from '../product.ts';

const api = 'snapshot.storage.k8s.io';

export const snapshotController: Product = {
  product: 'snapshot-controller',
  title: 'Snapshot controller',
  writtenFrom: 'external-snapshotter 4 to 8, snapshot-controller chart 1.7 to 4.2',
  charts: [
    {
      chart: 'snapshot-controller',
      repositories: ['piraeus.io/helm-charts', 'democratic-csi.github.io/charts'],
      unmistakable: true,
      provides: [{ api }],
    },
  ],
  remotes: [
    {
      url: 'github.com/kubernetes-csi/external-snapshotter',
      files: ['client/config/crd', '**/client/config/crd/**'],
      provides: [{ api }],
    },
  ],
};
