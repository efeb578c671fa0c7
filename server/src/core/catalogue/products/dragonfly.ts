import type { Product } from '../product.ts';

export const dragonfly: Product = {
  product: 'dragonfly',
  title: 'Dragonfly',
  writtenFrom: 'dragonfly-operator 1.0 to 1.3, dragonfly chart 1.34',
  resources: [
    {
      kind: 'Dragonfly.dragonflydb.io',
      provides: [{ object: 'Service', name: '{spec.serviceSpec.name|name}' }],
    },
  ],
  charts: [
    {
      chart: 'dragonfly-operator',
      repositories: ['ghcr.io/dragonflydb/dragonfly-operator/helm'],
      unmistakable: true,
      provides: [{ api: 'dragonflydb.io', when: 'values.crds.install!=false' }],
    },
    {
      chart: 'dragonfly',
      repositories: ['ghcr.io/dragonflydb/dragonfly/helm'],
      provides: [{ object: 'Service', name: '{fullname}' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/dragonflydb/dragonfly-operator',
      files: ['**/dragonfly-operator.yaml', '**/crd.yaml', 'config/default', 'config/crd'],
      provides: [{ api: 'dragonflydb.io' }],
    },
  ],
};
