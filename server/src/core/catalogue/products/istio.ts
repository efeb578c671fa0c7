import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['networking.istio.io', 'security.istio.io', 'telemetry.istio.io', 'extensions.istio.io'];
const repositories = ['istio-release.storage.googleapis.com/charts', 'gcr.io/istio-release/charts'];

export const istio: Product = {
  product: 'istio',
  title: 'Istio',
  writtenFrom: 'Istio 1.16 to 1.28, OpenShift Service Mesh 2.6 and 3.1',
  resources: [
    subscription('servicemeshoperator', ['maistra.io', ...apis]),
    subscription('servicemeshoperator3,sailoperator', ['sailoperator.io', ...apis]),
  ],
  charts: [
    { chart: 'base', repositories, provides: [{ api: apis }] },
    {
      chart: 'istiod',
      repositories,
      unmistakable: true,
      provides: [
        { object: 'Service', name: 'istiod', when: '!values.revision' },
        { object: 'Service', name: 'istiod-{values.revision}' },
        { object: 'GatewayClass.gateway.networking.k8s.io', name: ['istio', 'istio-remote'] },
      ],
    },
    { chart: 'gateway', repositories, provides: [{ object: 'Service', name: '{values.name|release}' }] },
  ],
};
