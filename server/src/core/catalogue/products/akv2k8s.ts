import type { Product } from '../product.ts';

export const akv2k8s: Product = {
  product: 'akv2k8s',
  title: 'Azure Key Vault to Kubernetes',
  writtenFrom: 'akv2k8s 2.6',
  resources: [
    {
      kind: 'AzureKeyVaultSecret.spv.no',
      provides: [
        { object: 'Secret', name: '{spec.output.secret.name}' },
        { object: 'ConfigMap', name: '{spec.output.configMap.name}' },
      ],
    },
  ],
  charts: [
    {
      chart: 'akv2k8s',
      repositories: ['charts.spvapi.no'],
      unmistakable: true,
      provides: [{ api: 'spv.no' }],
    },
  ],
};
