import type { Product } from '../product.ts';

const apis = ['kyverno.io', 'policies.kyverno.io', 'reports.kyverno.io'];
const generated = [
  {
    each: 'spec.rules',
    object: 'Secret',
    name: '{item.generate.name}',
    namespace: '{item.generate.namespace}',
    when: ['item.generate.kind=Secret', 'item.generate.namespace'],
  },
  {
    each: 'spec.rules',
    object: 'ConfigMap',
    name: '{item.generate.name}',
    namespace: '{item.generate.namespace}',
    when: ['item.generate.kind=ConfigMap', 'item.generate.namespace'],
  },
];

export const kyverno: Product = {
  product: 'kyverno',
  title: 'Kyverno',
  writtenFrom: 'Kyverno 1.10 to 1.16, policy-reporter 3',
  resources: [
    { kind: 'ClusterPolicy.kyverno.io', provides: generated },
    { kind: 'Policy.kyverno.io', provides: generated },
  ],
  charts: [
    {
      chart: 'kyverno',
      repositories: ['kyverno.github.io/kyverno', 'ghcr.io/kyverno/charts'],
      unmistakable: true,
      provides: [
        { api: apis, when: 'values.crds.install!=false' },
        { object: 'Service', name: '{fullname}-svc' },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/kyverno/kyverno',
      files: ['**/install.yaml', '**/config/crds/**', 'config/crds/**'],
      provides: [{ api: apis }],
    },
  ],
};
