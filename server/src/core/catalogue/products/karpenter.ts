import type { Product } from '../product.ts';

const apis = ['karpenter.sh', 'karpenter.k8s.aws'];

export const karpenter: Product = {
  product: 'karpenter',
  title: 'Karpenter',
  writtenFrom: 'Karpenter 0.32 to 1.8',
  charts: [
    {
      chart: 'karpenter',
      repositories: ['public.ecr.aws/karpenter'],
      unmistakable: true,
      provides: [{ api: apis }],
    },
    {
      chart: 'karpenter-crd',
      repositories: ['public.ecr.aws/karpenter'],
      unmistakable: true,
      provides: [{ api: apis }],
    },
  ],
};
