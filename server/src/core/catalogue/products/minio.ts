import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

export const minio: Product = {
  product: 'minio',
  title: 'MinIO',
  writtenFrom: 'operator 5.0 to 7.1, minio chart 5.0 to 5.4',
  resources: [
    {
      kind: 'Tenant.minio.min.io',
      provides: [{ object: 'Service', name: ['minio', '{name}-hl', '{name}-console'] }],
    },
    subscription('minio-operator', ['minio.min.io', 'sts.min.io']),
  ],
  charts: [
    {
      chart: 'operator',
      repositories: ['operator.min.io'],
      provides: [{ api: ['minio.min.io', 'sts.min.io'] }],
    },
    {
      chart: 'minio',
      repositories: ['charts.min.io'],
      provides: [
        { object: 'Service', name: ['{fullname}', '{fullname}-console', '{fullname}-svc'] },
        { object: 'Secret', name: '{fullname}', when: '!values.existingSecret' },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/minio/operator',
      files: ['', '**/kustomization.yaml', 'resources', 'resources/**'],
      provides: [{ api: ['minio.min.io', 'sts.min.io'] }],
    },
  ],
};
