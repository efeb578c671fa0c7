import type { Product } from '../product.ts';

export const sparkOperator: Product = {
  product: 'spark-operator',
  title: 'Spark Operator',
  writtenFrom: 'spark-operator 1.1 to 2.4',
  charts: [
    {
      chart: 'spark-operator',
      repositories: [
        'kubeflow.github.io/spark-operator',
        'googlecloudplatform.github.io/spark-on-k8s-operator',
      ],
      unmistakable: true,
      provides: [{ api: 'sparkoperator.k8s.io' }],
    },
  ],
};
