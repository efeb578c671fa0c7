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

const cases: readonly InferenceCase[] = [
  {
    name: 'a Secret that another Application makes in the same Namespace',
    dependencies: `
a in apps → b in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b'),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
    },
  },
  {
    name: 'a Secret of another Namespace is another one',
    open: `
a in apps: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b', { namespace: 'other' }),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
    },
  },
  {
    name: 'the Namespace of an object counts more than that of the destination',
    dependencies: `
a in apps → b in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
`,
    open: `
b in apps: Secret token: metadata.namespace: shop: a in apps
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b', { namespace: 'other' }),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token', 'namespace: shop'),
    },
  },
  {
    name: 'clusters never match, by server or by name',
    open: `
a in apps: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
`,
    files: {
      'apps/a.yaml':
        app('a') +
        '---\n' +
        app('b', { destination: 'server: https://other.example, namespace: shop' }) +
        '---\n' +
        app('c', { destination: 'name: other, namespace: shop' }),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
      'c/token.yaml': secret('token'),
    },
  },
  {
    name: 'the local cluster has several names',
    dependencies: `
a in apps → b in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
`,
    files: {
      'apps/a.yaml':
        app('a', { destination: 'name: in-cluster, namespace: shop' }) +
        '---\n' +
        app('b', { destination: 'server: https://kubernetes.default.svc, namespace: shop' }),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
    },
  },
  {
    name: 'optional references are none',
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b'),
      'a/api.yaml': deployment('api', fromSecret('token', ', optional: true')),
      'b/token.yaml': secret('token'),
    },
  },
  {
    name: 'two Applications that could provide it are ambiguous, and the own one is enough',
    open: `
a in apps: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: b in apps, c in apps, d in apps
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('b') + '---\n' + app('c') + '---\n' + app('d'),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
      'c/token.yaml': secret('token'),
      'd/token.yaml': secret('token') + '---\n' + deployment('own', fromSecret('token')),
    },
  },
  {
    name: 'an environment never satisfies another one',
    dependencies: `
a in dev → b in dev (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
`,
    open: `
a in prod: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
`,
    files: {
      'dev/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n',
      'dev/a.yaml': app('a'),
      'dev/b.yaml': app('b'),
      'prod/kustomization.yaml': 'resources: [a.yaml]\n',
      'prod/a.yaml': app('a'),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
    },
  },
  {
    name: 'another tree may provide it when it is the only one',
    dependencies: `
a in one → b in two (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
`,
    files: {
      'one/a.yaml': app('a'),
      'two/b.yaml': app('b'),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
    },
  },
  {
    name: 'two other trees are too many',
    open: `
a in one: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
`,
    files: {
      'one/a.yaml': app('a'),
      'two/b.yaml': app('b'),
      'three/c.yaml': app('c'),
      'a/api.yaml': reads,
      'b/token.yaml': secret('token'),
      'c/token.yaml': secret('token'),
    },
  },
  {
    name: 'objects beside Applications provide and need, and are not looked for in other trees',
    dependencies: `
Deployment/beside in apps → a in apps (hard: Deployment beside: spec.template.spec.containers[0].envFrom[0].secretRef.name: made)
a in apps → Secret/token in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
b in other → Secret/far in other (hard: Deployment c: spec.template.spec.containers[0].envFrom[0].secretRef.name: far)
`,
    open: `
Deployment/beside in apps: Deployment beside: metadata.namespace: shop: a in apps
Secret/far in other: Secret far: metadata.namespace: shop: b in other
Secret/token in apps: Secret token: metadata.namespace: shop: a in apps
b in other: Deployment b: spec.template.spec.containers[0].envFrom[0].secretRef.name: token: external
`,
    files: {
      'apps/a.yaml':
        app('a') +
        '---\n' +
        secret('token', 'namespace: shop') +
        '---\n' +
        deployment('beside', fromSecret('made'), 'namespace: shop'),
      'a/api.yaml': reads + '---\n' + secret('made'),
      'other/b.yaml': app('b') + '---\n' + secret('far', 'namespace: shop'),
      'b/api.yaml': deployment('b', fromSecret('token')) + '---\n' + deployment('c', fromSecret('far')),
    },
  },
  {
    name: 'Applications inside of an Application are compared where both lines meet',
    dependencies: `
a in parent → Secret/above in parent (hard: Deployment up: spec.template.spec.containers[0].envFrom[0].secretRef.name: above)
a in parent → b in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)
`,
    files: {
      'apps/parent.yaml': app('parent') + '---\n' + app('b'),
      'parent/a.yaml': app('a'),
      'a/api.yaml': reads + '---\n' + deployment('up', fromSecret('above')),
      'parent/above.yaml': secret('above'),
      'b/token.yaml': secret('token'),
    },
  },
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

describe('who provides what an Application needs', () => {
  test.each(cases)('$name', checkInference);
});
