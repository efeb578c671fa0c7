import { describe, test } from 'vitest';
import {
  app,
  checkInference,
  deployment,
  fromSecret,
  object,
  secret,
  type InferenceCase,
} from './inferenceCase.ts';

const reads = deployment('api', fromSecret('token'));

const argoDefinition = object(
  'apiextensions.k8s.io/v1 CustomResourceDefinition',
  'applications.argoproj.io',
  'spec: { group: argoproj.io, names: { kind: Application } }',
);

const cases: readonly InferenceCase[] = [
  {
    name: 'a custom resource needs whoever defines its kind, built-in groups need nobody',
    dependencies: `
a in apps → b in apps (hard: Rocket r: acme.example/Rocket)
`,
    open: `
a in apps: Cluster c: cluster.x-k8s.io/Cluster: external
a in apps: Gateway g: gateway.networking.k8s.io/Gateway: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b'),
      'a/objects.yaml':
        object('acme.example/v1 Rocket', 'r') +
        '---\n' +
        object('networking.k8s.io/v1 NetworkPolicy', 'n') +
        '---\n' +
        object('gateway.networking.k8s.io/v1 Gateway', 'g') +
        '---\n' +
        object('cluster.x-k8s.io/v1 Cluster', 'c'),
      'b/crd.yaml': object(
        'apiextensions.k8s.io/v1 CustomResourceDefinition',
        'rockets.acme.example',
        'spec: { group: acme.example, names: { kind: Rocket } }',
      ),
    },
  },
  {
    name: 'a Namespace that an object makes is waited for, one that comes along is not',
    dependencies: `
a in apps → b in apps (hard: spec.destination.namespace: shop)
`,
    open: `
c in apps: spec.destination.namespace: late: d in apps
`,
    files: {
      'apps/a.yaml':
        app('a', { more: 'project: default' }) +
        '---\n' +
        app('b', { namespace: 'infra' }) +
        '---\n' +
        app('c', { namespace: 'late', more: 'project: default' }) +
        '---\n' +
        app('d', { namespace: 'late' }) +
        '---\n' +
        app('e', { namespace: '"{{ns}}"', more: 'project: default' }),
      'a/api.yaml': object('v1 ConfigMap', 'x'),
      'b/ns.yaml': object('v1 Namespace', 'shop'),
      'c/api.yaml': object('v1 ConfigMap', 'x'),
      'd/api.yaml': object('v1 ConfigMap', 'x'),
      'e/api.yaml': object('v1 ConfigMap', 'x'),
    },
  },
  {
    name: 'Namespaces of the cluster and of Argo CD are there before everything',
    dependencies: `
far in apps → farns in apps (hard: spec.destination.namespace: argocd)
`,
    files: {
      'apps/a.yaml':
        app('a', { namespace: 'kube-system', more: 'project: default' }) +
        '---\n' +
        app('c', { namespace: 'argocd', more: 'project: default' }) +
        '---\n' +
        app('b', { namespace: 'infra' }) +
        '---\n' +
        app('far', { destination: 'name: far, namespace: argocd', more: 'project: default' }) +
        '---\n' +
        app('farns', { destination: 'name: far, namespace: infra' }),
      'a/api.yaml': object('v1 ConfigMap', 'x', '', 'namespace: default'),
      'c/api.yaml': object('v1 ConfigMap', 'x', '', 'namespace: argocd'),
      'b/ns.yaml': ['kube-system', 'default', 'argocd']
        .map((name) => object('v1 Namespace', name))
        .join('---\n'),
      'farns/ns.yaml': object('v1 Namespace', 'argocd'),
    },
  },
  {
    name: 'Argo CD itself is there before what it applies, but not another Argo CD, nor what lies beside it',
    dependencies: `
a in apps → argocd in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
a in apps → other in apps (soft: Deployment api: spec.template.spec.containers[0].env[1].value: argocd-server.other.svc)
`,
    files: {
      'apps/a.yaml':
        app('a', { namespace: 'argocd', more: 'project: default' }) +
        '---\n' +
        app('argocd', { namespace: 'argocd', more: 'project: default' }) +
        '---\n' +
        app('other', { namespace: 'other' }),
      'a/api.yaml': deployment(
        'api',
        'env: [{ name: ARGO, value: argocd-server.argocd.svc }, { name: OTHER, value: argocd-server.other.svc }], ' +
          'envFrom: [{ secretRef: { name: token } }]',
      ),
      'argocd/argo.yaml': [argoDefinition, object('v1 Service', 'argocd-server'), secret('token')].join(
        '---\n',
      ),
      'other/argo.yaml': [argoDefinition, object('v1 Service', 'argocd-server')].join('---\n'),
    },
  },
  {
    name: 'names that kustomize changes lead nowhere else, and former names nowhere outside',
    open: `
c in apps: Deployment c: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
c in apps: spec.destination.namespace: shop: a in apps, b in apps
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b') + '---\n' + app('c', { more: 'project: default' }),
      'a/kustomization.yaml':
        'resources: [api.yaml]\nconfigMapGenerator: [{ name: settings, literals: [A=1] }]\nnamePrefix: pre-\n',
      'a/api.yaml': deployment('api', 'envFrom: [{ configMapRef: { name: settings } }]'),
      'b/kustomization.yaml': 'namespace: moved\nresources: [ns.yaml, token.yaml]\nnamePrefix: b-\n',
      'b/ns.yaml': object('v1 Namespace', 'shop'),
      'b/token.yaml': secret('token'),
      'c/api.yaml': deployment('c', fromSecret('token')),
    },
  },
  {
    name: 'objects without a name, and definitions without a kind, provide nothing',
    open: `
a in apps: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
a in apps: Rocket r: acme.example/Rocket: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b'),
      'a/api.yaml': reads + '---\n' + object('acme.example/v1 Rocket', 'r'),
      'b/made.yaml':
        '{ apiVersion: v1, kind: Secret, metadata: { generateName: token } }\n---\n' +
        object('apiextensions.k8s.io/v1 CustomResourceDefinition', 'x', 'spec: {}'),
    },
  },
];

describe('who brings kinds, Namespaces and names', () => {
  test.each(cases)('$name', checkInference);
});
