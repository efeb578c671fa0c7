import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const serving = ['serving.knative.dev'];
const eventing = [
  'eventing.knative.dev',
  'sources.knative.dev',
  'messaging.knative.dev',
  'flows.knative.dev',
];

export const knative: Product = {
  product: 'knative',
  title: 'Knative',
  writtenFrom: 'Knative 1.8 to 1.20',
  resources: [
    { kind: 'Service.serving.knative.dev', provides: [{ object: 'Service', name: '{name}' }] },
    { kind: 'KnativeServing.operator.knative.dev', provides: [{ api: serving }] },
    { kind: 'KnativeEventing.operator.knative.dev', provides: [{ api: eventing }] },
    subscription('serverless-operator', ['operator.knative.dev', 'operator.serverless.openshift.io']),
    subscription('knative-operator', ['operator.knative.dev']),
  ],
  charts: [
    {
      chart: 'knative-operator',
      repositories: ['knative.github.io/operator'],
      unmistakable: true,
      provides: [{ api: 'operator.knative.dev' }],
    },
  ],
  remotes: [
    { url: 'github.com/knative/serving', files: ['**/serving-crds.yaml'], provides: [{ api: serving }] },
    { url: 'github.com/knative/eventing', files: ['**/eventing-crds.yaml'], provides: [{ api: eventing }] },
    {
      url: 'github.com/knative/operator',
      files: ['**/operator.yaml'],
      provides: [{ api: 'operator.knative.dev' }],
    },
  ],
};
