import type { Product } from '../product.ts';

export const trivyOperator: Product = {
  product: 'trivy-operator',
  title: 'Trivy Operator',
  writtenFrom: 'trivy-operator 0.10 to 0.31',
  charts: [
    {
      chart: 'trivy-operator',
      repositories: ['aquasecurity.github.io/helm-charts', 'ghcr.io/aquasecurity/helm-charts'],
      unmistakable: true,
      provides: [{ api: 'aquasecurity.github.io' }],
    },
  ],
};
