import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['k8s.keycloak.org'];

export const keycloakOperator: Product = {
  product: 'keycloak-operator',
  title: 'Keycloak Operator',
  writtenFrom: 'Keycloak 21 to 26',
  resources: [
    {
      kind: 'Keycloak.k8s.keycloak.org',
      provides: [
        { object: 'Service', name: '{name}-service' },
        { object: 'Secret', name: '{name}-initial-admin', when: '!spec.bootstrapAdmin' },
      ],
    },
    subscription('keycloak-operator,rhbk-operator', apis),
  ],
  remotes: [
    {
      url: 'github.com/keycloak/keycloak-k8s-resources',
      files: ['**/keycloaks.k8s.keycloak.org-v1.yml', '**/kubernetes', 'kubernetes'],
      provides: [{ api: apis }],
    },
  ],
};
