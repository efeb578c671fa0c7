import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = [
  'config.gatekeeper.sh',
  'expansion.gatekeeper.sh',
  'externaldata.gatekeeper.sh',
  'mutations.gatekeeper.sh',
  'status.gatekeeper.sh',
  'templates.gatekeeper.sh',
];

export const gatekeeper: Product = {
  product: 'gatekeeper',
  title: 'Gatekeeper',
  writtenFrom: 'Gatekeeper 3.9 to 3.21',
  resources: [
    {
      kind: 'ConstraintTemplate.templates.gatekeeper.sh',
      provides: [{ api: '{spec.crd.spec.names.kind}.constraints.gatekeeper.sh' }],
    },
    subscription('gatekeeper-operator-product,gatekeeper-operator', ['operator.gatekeeper.sh']),
  ],
  charts: [
    {
      chart: 'gatekeeper',
      repositories: ['open-policy-agent.github.io/gatekeeper/charts'],
      provides: [
        { api: apis },
        {
          object: 'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
          name: 'gatekeeper-validating-webhook-configuration',
        },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/open-policy-agent/gatekeeper',
      files: ['**/deploy/gatekeeper.yaml'],
      provides: [{ api: apis }],
    },
  ],
};
