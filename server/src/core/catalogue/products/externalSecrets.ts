import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['external-secrets.io', 'generators.external-secrets.io'];

export const externalSecrets: Product = {
  product: 'external-secrets',
  title: 'External Secrets',
  writtenFrom: 'external-secrets 0.9 to 1.1',
  resources: [
    {
      kind: 'ExternalSecret.external-secrets.io',
      provides: [
        {
          object: 'Secret',
          name: '{spec.target.name|name}',
          when: ['spec.target.creationPolicy!=None,Merge', '!spec.target.manifest'],
        },
      ],
    },
    {
      kind: 'ClusterExternalSecret.external-secrets.io',
      provides: [
        {
          each: 'spec.namespaces',
          object: 'Secret',
          name: '{spec.externalSecretSpec.target.name|spec.externalSecretName|name}',
          namespace: '{item}',
          when: 'spec.externalSecretSpec.target.creationPolicy!=None,Merge',
        },
      ],
    },
    subscription('external-secrets-operator', [...apis, 'operator.external-secrets.io']),
    subscription('openshift-external-secrets-operator', apis),
  ],
  charts: [
    {
      chart: 'external-secrets',
      repositories: ['charts.external-secrets.io', 'ghcr.io/external-secrets/charts'],
      unmistakable: true,
      provides: [
        { api: apis, when: 'values.installCRDs!=false' },
        { object: 'Service', name: '{fullname}-webhook' },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/external-secrets/external-secrets',
      files: ['**/deploy/crds/**', '**/config/crds/**', '**/external-secrets.yaml'],
      provides: [{ api: apis }],
    },
  ],
};
