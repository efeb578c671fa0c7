import { describe, test } from 'vitest';
import { app, checkInference, deployment, fromSecret, secret, type InferenceCase } from './inferenceCase.ts';

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
];

describe('who provides what an Application needs', () => {
  test.each(cases)('$name', checkInference);
});
