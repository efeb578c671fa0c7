import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const runtimeClass = 'RuntimeClass.node.k8s.io';

export const nvidia: Product = {
  product: 'nvidia',
  title: 'NVIDIA GPU Operator',
  writtenFrom: 'gpu-operator 22.9 to 25.10',
  resources: [
    {
      kind: 'ClusterPolicy.nvidia.com',
      provides: [{ object: runtimeClass, name: "{spec.operator.runtimeClass|'nvidia'}" }],
    },
    subscription('gpu-operator-certified', ['nvidia.com']),
  ],
  charts: [
    {
      chart: 'gpu-operator',
      repositories: ['helm.ngc.nvidia.com/nvidia', 'nvidia.github.io/gpu-operator'],
      unmistakable: true,
      provides: [
        { api: 'nvidia.com' },
        { api: 'nfd.k8s-sigs.io', when: 'values.nfd.enabled!=false' },
        { object: runtimeClass, name: "{values.operator.runtimeClass|'nvidia'}" },
      ],
    },
  ],
};
