import { describe, test } from 'vitest';
import { fixtureRepository } from '../../../kit/workspaceFrom.ts';
import { app, checkInference, object, type InferenceCase } from './inferenceCase.ts';

const certificate = object(
  'cert-manager.io/v1 Certificate',
  'tls',
  'spec: { secretName: tls, issuerRef: { name: i } }',
);
const service = object('v1 Service', 'db');
const own = `repoURL: "${fixtureRepository}"`;
const chart = (name: string, more = ''): string =>
  `repoURL: "https://charts.example.com", chart: ${name}${more}`;

const cases: readonly InferenceCase[] = [
  {
    name: 'a chart from elsewhere brings the kinds that the catalogue knows',
    dependencies: `
a in apps → cm in apps (hard: Certificate tls: cert-manager.io/Certificate)
`,
    open: `
a in apps: Certificate tls: spec.issuerRef.name: i: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('cm', { source: chart('cert-manager') }),
      'a/tls.yaml': certificate,
    },
  },
  {
    name: 'what is rendered counts more than what a chart is known for',
    dependencies: `
a in apps → crds in apps (hard: Certificate tls: cert-manager.io/Certificate)
`,
    open: `
a in apps: Certificate tls: spec.issuerRef.name: i: external
`,
    files: {
      'apps/a.yaml':
        app('a') + '---\n' + app('cm', { source: chart('cert-manager') }) + '---\n' + app('crds'),
      'a/tls.yaml': certificate,
      'crds/crd.yaml': object(
        'apiextensions.k8s.io/v1 CustomResourceDefinition',
        'x',
        'spec: { group: cert-manager.io, names: { kind: Certificate } }',
      ),
    },
  },
  {
    name: 'helmCharts of a kustomization, with values of a file and inline',
    dependencies: `
a in apps → cm in apps (hard: Certificate tls: cert-manager.io/Certificate)
cm in apps → db in apps (soft: chart cert-manager: values.yaml: first.dbHost: db.shop.svc)
`,
    open: `
a in apps: Certificate tls: spec.issuerRef.name: i: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('cm') + '---\n' + app('db'),
      'a/tls.yaml': certificate,
      'cm/kustomization.yaml':
        'helmCharts: [{ name: cert-manager, repo: https://charts.jetstack.io, valuesFile: values.yaml, valuesInline: { extra: { dbUrl: "http://db.shop.svc" } } }, { name: none }]\n',
      'cm/values.yaml': 'first: { dbHost: db.shop.svc }\nextra: { dbUrl: "http://other.shop.svc" }\n',
      'db/service.yaml': service,
    },
  },
  {
    name: 'charts that a chart of the repository depends on, unless a condition switches them off',
    dependencies: `
a in apps → umbrella in apps (hard: Certificate tls: cert-manager.io/Certificate)
`,
    open: `
a in apps: Certificate tls: spec.issuerRef.name: i: external
`,
    files: {
      'apps/a.yaml':
        app('a') +
        '---\n' +
        app('umbrella') +
        '---\n' +
        app('off', { source: `${own}, path: off, helm: { valuesObject: { certs: { enabled: false } } }` }),
      'a/tls.yaml': certificate,
      'umbrella/Chart.yaml':
        'name: umbrella\nversion: 1.0.0\ndependencies: [{ name: cert-manager, alias: certs, version: 1, repository: https://charts.jetstack.io, condition: "missing.enabled, certs.enabled" }, { name: local, version: 1, repository: "file://../x" }]\n',
      'umbrella/values.yaml': 'certs: { enabled: true }\n',
      'off/Chart.yaml':
        'name: off\nversion: 1.0.0\ndependencies: [{ name: cert-manager, alias: certs, version: 1, repository: https://charts.jetstack.io, condition: certs.enabled }]\n',
      'off/values.yaml': 'certs: { enabled: true }\n',
    },
  },
  {
    name: 'value files beside the chart, under a $ref of the repository, and nowhere else',
    dependencies: `
a in apps → db in apps (soft: chart x: a.yaml: database.host: db.shop.svc)
`,
    files: {
      'apps/a.yaml':
        `{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a, namespace: argocd }, spec: { destination: { namespace: shop }, syncPolicy: { syncOptions: [CreateNamespace=true] }, sources: [{ ${chart('x', ', helm: { valueFiles: [local.yaml, $v/values/a.yaml, $v/../../out.yaml, $none/a.yaml] }')} }, { ${own}, ref: v }] } }\n---\n` +
        app('db') +
        '---\n' +
        app('cache'),
      'values/a.yaml': 'database: { host: db.shop.svc }\n',
      'values/none.yaml': 'database: { host: cache.shop.svc }\n',
      'db/service.yaml': service,
      'cache/service.yaml': object('v1 Service', 'cache'),
    },
  },
  {
    name: 'the values that count in the end: the last layer, and nothing that is switched off',
    dependencies: `
a in apps → cache in apps (soft: Helm values: spec.source.helm.values.main.host: cache.shop.svc)
a in apps → queue in apps (soft: Helm values: spec.source.helm.parameters.queue.host: queue.shop.svc)
`,
    open: `
a in apps: Helm values: prod.yaml: hosts[0]: other.shop.svc: external
`,
    files: {
      'apps/a.yaml':
        app('a', {
          source: `${own}, path: chart, helm: { valueFiles: [prod.yaml], values: "main: { host: cache.shop.svc }", parameters: [{ name: agent.enabled, value: "false" }, { name: queue.host, value: queue.shop.svc }, { value: x }] }`,
        }) +
        '---\n' +
        app('db') +
        '---\n' +
        app('cache') +
        '---\n' +
        app('queue'),
      'chart/Chart.yaml': 'name: chart\nversion: 1.0.0\n',
      'chart/values.yaml':
        'main: { host: db.shop.svc }\nagent: { enabled: true, host: db.shop.svc }\nside: { enabled: false, deep: { host: db.shop.svc } }\nhosts: [db.shop.svc]\n',
      'chart/prod.yaml': 'hosts: [other.shop.svc]\n',
      'db/service.yaml': service,
      'cache/service.yaml': object('v1 Service', 'cache'),
      'queue/service.yaml': object('v1 Service', 'queue'),
    },
  },
  {
    name: 'values as text that cannot be read, and lists of addresses',
    files: {
      'apps/a.yaml':
        app('a', { source: chart('x', ', helm: { values: "" }') }) +
        '---\n' +
        app('b', { source: chart('y', ', helm: { values: "hosts: [{ host: db.shop.svc }]" }') }) +
        '---\n' +
        app('db'),
      'db/service.yaml': service,
    },
  },
  {
    name: 'manifests from a known address bring what the catalogue knows of it',
    dependencies: `
a in apps → cm in apps (hard: Certificate tls: cert-manager.io/Certificate)
`,
    open: `
a in apps: Certificate tls: spec.issuerRef.name: i: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('cm'),
      'a/tls.yaml': certificate,
      'cm/kustomization.yaml':
        'resources: ["https://github.com/cert-manager/cert-manager/releases/download/v1.15.0/cert-manager.yaml"]\n',
    },
  },
  {
    name: 'products of the nearest configuration',
    dependencies: `
a in apps → rockets in apps (hard: Rocket r: acme.example/Rocket)
`,
    files: {
      '.sync-waves.yaml':
        'catalog: [{ product: acme, charts: [{ chart: rockets, provides: [{ api: acme.example }] }] }]\n',
      'apps/a.yaml': app('a') + '---\n' + app('rockets', { source: chart('rockets') }),
      'a/rocket.yaml': object('acme.example/v1 Rocket', 'r'),
    },
  },
  {
    name: 'helmCharts with a release name, a Namespace and further value files',
    dependencies: `
store in apps → db in apps (soft: chart redis: helmCharts.valuesInline.list[1].host: db.shop.svc)
`,
    open: `
a in apps: Pod p: spec.containers[0].env[0].value: cache-master.infra.svc: external
`,
    files: {
      'apps/a.yaml': app('a') + '---\n' + app('store') + '---\n' + app('db'),
      'a/objects.yaml': object(
        'v1 Pod',
        'p',
        'spec: { containers: [{ name: c, image: i, env: [{ name: URL, value: "redis://cache-master.infra.svc:6379" }] }] }',
      ),
      'store/kustomization.yaml':
        'helmCharts: [{ name: redis, repo: https://charts.bitnami.com/bitnami, releaseName: cache, namespace: infra, additionalValuesFiles: [more.yaml, missing.yaml], valuesInline: { list: [{ enabled: false, host: db.shop.svc }, { host: db.shop.svc }], gone: ~ } }]\n',
      'store/more.yaml': 'list: [x]\ngone: { host: db.shop.svc }\n',
      'db/service.yaml': service,
    },
  },
  {
    name: 'sources and charts that lack what they need',
    dependencies: `
chart in apps → db in apps (soft: Helm values: values.yaml: db.host: db.shop.svc)
`,
    files: {
      'apps/a.yaml':
        app('a', { source: 'chart: x' }) +
        '---\n' +
        app('b', {
          source:
            'repoURL: "https://charts.example.com", chart: x, helm: { valueFiles: [$v, $v/x.yaml, [x]], values: "[unclosed", parameters: [{ name: a.host }] }',
        }) +
        '---\n' +
        app('c', {
          source:
            'repoURL: "https://charts.example.com", chart: x, helm: { values: "plain text", valueFiles: [x.yaml] }',
        }) +
        '---\n' +
        app('chart', {
          source: `${own}, path: chart, helm: { valueFiles: [../values.yaml, ../../../../out.yaml, missing.yaml], valuesObject: { sub: { url: "http://db.shop.svc" } } }`,
        }) +
        '---\n' +
        app('db'),
      'chart/Chart.yaml':
        'name: chart\nversion: 1.0.0\ndependencies: [{ name: sub, version: 1, repository: https://charts.example.com }, { name: bare, version: 1 }, { name: conditional, version: 1, repository: https://charts.example.com, condition: none.of.these }]\n',
      'values.yaml': 'db: { host: db.shop.svc }\n',
      'db/service.yaml': service,
    },
  },
];

describe('what charts bring and need', () => {
  test.each(cases)('$name', checkInference);
});
