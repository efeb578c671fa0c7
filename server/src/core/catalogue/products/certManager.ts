import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['cert-manager.io', 'acme.cert-manager.io'];
const clusterIssuer = 'metadata.annotations["cert-manager.io/cluster-issuer"]';
const issuer = 'metadata.annotations["cert-manager.io/issuer"]';
const acme = 'metadata.annotations["kubernetes.io/tls-acme"]=true';
const gatewaySecret = '{spec.listeners[*].tls.certificateRefs[*].name}';

export const certManager: Product = {
  product: 'cert-manager',
  title: 'cert-manager',
  writtenFrom: 'cert-manager 1.5 to 1.19, trust-manager 0.19, approver-policy 0.21',
  resources: [
    { kind: 'Certificate.cert-manager.io', provides: [{ object: 'Secret', name: '{spec.secretName}' }] },
    {
      kind: 'Ingress.networking.k8s.io',
      provides: [
        { object: 'Secret', name: '{spec.tls[*].secretName}', when: clusterIssuer },
        { object: 'Secret', name: '{spec.tls[*].secretName}', when: issuer },
        { object: 'Secret', name: '{spec.tls[*].secretName}', when: acme },
      ],
    },
    {
      kind: 'Gateway.gateway.networking.k8s.io',
      provides: [
        { object: 'Secret', name: gatewaySecret, when: clusterIssuer },
        { object: 'Secret', name: gatewaySecret, when: issuer },
      ],
    },
    subscription('cert-manager', apis),
    subscription('openshift-cert-manager-operator', [...apis, 'CertManager.operator.openshift.io']),
  ],
  charts: [
    {
      chart: 'cert-manager',
      repositories: [
        'charts.jetstack.io',
        'quay.io/jetstack/charts',
        'registry-1.docker.io/bitnamicharts',
        'charts.bitnami.com/bitnami',
      ],
      unmistakable: true,
      provides: [
        { api: apis, when: ['values.installCRDs!=false', 'values.crds.enabled!=false'] },
        { object: 'Service', name: ['{fullname}', '{fullname}-webhook'] },
        { object: 'ValidatingWebhookConfiguration.admissionregistration.k8s.io', name: '{fullname}-webhook' },
      ],
    },
    {
      chart: 'trust-manager',
      repositories: ['charts.jetstack.io', 'quay.io/jetstack/charts'],
      unmistakable: true,
      provides: [{ api: 'trust.cert-manager.io', when: 'values.crds.enabled!=false' }],
    },
    {
      chart: 'cert-manager-approver-policy',
      repositories: ['charts.jetstack.io', 'quay.io/jetstack/charts'],
      unmistakable: true,
      provides: [{ api: 'policy.cert-manager.io' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/cert-manager/cert-manager',
      files: ['**/cert-manager.yaml', '**/cert-manager.crds.yaml', '**/deploy/crds/**'],
      provides: [{ api: apis }],
    },
    {
      url: 'github.com/jetstack/cert-manager',
      files: ['**/cert-manager.yaml', '**/cert-manager.crds.yaml', '**/deploy/crds/**'],
      provides: [{ api: apis }],
    },
  ],
};
