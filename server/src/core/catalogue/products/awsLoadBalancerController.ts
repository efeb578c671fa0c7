import type { Product } from '../product.ts';

export const awsLoadBalancerController: Product = {
  product: 'aws-load-balancer-controller',
  title: 'AWS Load Balancer Controller',
  writtenFrom: 'aws-load-balancer-controller 1.4 to 1.16',
  charts: [
    {
      chart: 'aws-load-balancer-controller',
      repositories: ['aws.github.io/eks-charts', 'public.ecr.aws/eks'],
      unmistakable: true,
      provides: [
        { api: 'elbv2.k8s.aws' },
        {
          object: 'IngressClass.networking.k8s.io',
          name: "{values.ingressClass|'alb'}",
          when: 'values.createIngressClassResource!=false',
        },
        { object: 'Service', name: 'aws-load-balancer-webhook-service' },
      ],
    },
  ],
};
