import { describe, test } from 'vitest';
import { argoSecret, chart, charts, checkArgo, files, inArgo } from './argoCase.ts';
import { app, object, type InferenceCase } from './inferenceCase.ts';

const clusters: readonly InferenceCase[] = [
  {
    name: 'a cluster by its name',
    dependencies: `
a in apps → Secret/far in apps (hard: spec.destination.name: far)
`,
    files: files(
      app('a', { destination: 'name: far, namespace: shop' }),
      argoSecret('far', 'cluster', 'name: far, server: "https://far.example"'),
    ),
  },
  {
    name: 'a cluster by its server, whatever the slash at its end, with fields in base64',
    dependencies: `
a in apps → Secret/far in apps (hard: spec.destination.server: https://far.example)
`,
    files: files(
      app('a', { destination: 'server: "https://far.example", namespace: shop' }),
      object('v1 Secret', 'far', 'data: { server: aHR0cHM6Ly9mYXIuZXhhbXBsZS8= }', inArgo('cluster')),
    ),
  },
  {
    name: 'what an operator makes a cluster Secret of',
    dependencies: `
a in apps → ExternalSecret/far in apps (hard: spec.destination.name: far)
b in apps → SealedSecret/near in apps (hard: spec.destination.name: near)
`,
    files: files(
      app('a', { destination: 'name: far, namespace: shop' }),
      app('b', { destination: 'name: near, namespace: shop' }),
      object(
        'external-secrets.io/v1 ExternalSecret',
        'far',
        'spec: { target: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: cluster } }, data: { name: far, server: "{{ .server }}" } } } }',
        'namespace: argocd',
      ),
      object(
        'bitnami.com/v1alpha1 SealedSecret',
        'near',
        'spec: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: cluster } }, data: { name: near } } }',
        'namespace: argocd',
      ),
    ),
  },
  {
    name: 'an Application that brings the Secret',
    dependencies: `
a in apps → b in apps (hard: spec.destination.name: far)
`,
    files: {
      ...files(app('a', { destination: 'name: far, namespace: shop' }), app('b')),
      'b/far.yaml': argoSecret('far', 'cluster', 'name: far'),
    },
  },
  {
    name: 'no other namespace than that of Argo CD, no other cluster, no other name, no other label',
    files: {
      ...files(
        app('a', { destination: 'name: far, namespace: shop' }),
        app('b', { destination: 'name: other, namespace: argocd' }),
        object(
          'v1 Secret',
          'x',
          'stringData: { name: far }',
          'namespace: shop, labels: { argocd.argoproj.io/secret-type: cluster }',
        ),
        argoSecret('y', 'cluster', 'name: farther'),
        argoSecret('z', 'repository', 'name: far'),
      ),
      'b/far.yaml': argoSecret('far', 'cluster', 'name: far'),
    },
  },
  {
    name: 'the cluster that Argo CD runs in needs no Secret',
    files: files(
      app('a', { destination: 'name: in-cluster, namespace: shop' }),
      app('b', { destination: 'server: "https://kubernetes.default.svc", namespace: shop' }),
      argoSecret('here', 'cluster', 'name: in-cluster, server: "https://kubernetes.default.svc"'),
    ),
  },
  {
    name: 'what is generated from clusters is there no sooner than they',
    files: files(
      argoSecret('far', 'cluster', 'name: far, server: "https://far.example"'),
      `{ apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: { name: set, namespace: argocd }, spec: { generators: [{ clusters: { selector: { matchLabels: { argocd.argoproj.io/secret-type: cluster } } } }], template: { metadata: { name: "x-{{name}}" }, spec: { project: default, destination: { name: "{{name}}", namespace: shop }, source: { ${chart(charts)} } } } } }\n`,
    ),
  },
  {
    name: 'what a list names is there without them',
    dependencies: `
x-far in set → Secret/far in apps (hard: spec.destination.name: far)
`,
    files: files(
      argoSecret('far', 'cluster', 'name: far, server: "https://far.example"'),
      `{ apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: { name: set, namespace: argocd }, spec: { generators: [{ list: { elements: [{ name: far }] } }], template: { metadata: { name: "x-{{name}}" }, spec: { project: default, destination: { name: "{{name}}", namespace: shop }, source: { ${chart(charts)} } } } } }\n`,
    ),
  },
];

describe('the clusters that Argo CD deploys to', () => {
  test.each(clusters)('$name', checkArgo);
});
