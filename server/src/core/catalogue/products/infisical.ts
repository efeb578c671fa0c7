import type { Product } from '../product.ts';

export const infisical: Product = {
  product: 'infisical',
  title: 'Infisical',
  writtenFrom: 'secrets-operator 0.7 to 0.10',
  resources: [
    {
      kind: 'InfisicalSecret.secrets.infisical.com',
      provides: [
        {
          object: 'Secret',
          name: '{spec.managedSecretReference.secretName}',
          namespace: '{spec.managedSecretReference.secretNamespace}',
        },
        {
          each: 'spec.managedKubeSecretReferences',
          object: 'Secret',
          name: '{item.secretName}',
          namespace: '{item.secretNamespace}',
        },
        {
          each: 'spec.managedKubeConfigMapReferences',
          object: 'ConfigMap',
          name: '{item.configMapName}',
          namespace: '{item.configMapNamespace}',
        },
      ],
    },
    {
      kind: 'InfisicalDynamicSecret.secrets.infisical.com',
      provides: [
        {
          object: 'Secret',
          name: '{spec.managedSecretReference.secretName}',
          namespace: '{spec.managedSecretReference.secretNamespace}',
        },
      ],
    },
  ],
  charts: [
    {
      chart: 'secrets-operator',
      repositories: ['dl.cloudsmith.io/public/infisical/helm-charts/helm/charts'],
      provides: [{ api: 'secrets.infisical.com', when: 'values.installCRDs!=false' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/infisical/infisical',
      files: ['**/install-secrets-operator.yaml'],
      provides: [{ api: 'secrets.infisical.com' }],
    },
  ],
};
