import { describe, expect, test } from 'vitest';
import { fixtureFolder } from '../../../kit/fixture.ts';
import { printDependencies } from '../../../kit/printModel.ts';
import { fixtureRepository, workspaceFrom } from '../../../kit/workspaceFrom.ts';
import { fixtureOf } from '../dependencyCase.ts';
import { app, deployment, fromSecret, object, printOpen, secret } from './inferenceCase.ts';

const chart = `repoURL: "${fixtureRepository}", path: chart, helm: { valueFiles: [prod.yaml] }`;
const release = 'repoURL: "https://charts.example.com", chart: cert-manager';
const certificate = object('cert-manager.io/v1 Certificate', 'tls', 'spec: { secretName: tls }');
const moved = `[{ target: { name: cm }, patch: '- { op: add, path: /spec/source/helm, value: { values: "db: { host: db.shop.svc }" } }' }]`;

const far = (name: string): string =>
  object('v1 Secret', 'far', `stringData: { name: ${name} }`, typed('cluster'));
const login = (url: string): string =>
  object('v1 Secret', 'login', `stringData: { url: "${url}", password: p }`, typed('repo-creds'));
const typed = (type: string): string => `labels: { argocd.argoproj.io/secret-type: ${type} }`;
const root = (destination: string): string =>
  app('root', { destination, source: `repoURL: "${fixtureRepository}", path: apps` });

const start: Readonly<Record<string, string>> = {
  'apps/kustomization.yaml': 'resources: [a.yaml, b.yaml, c.yaml, cm.yaml]\n',
  'apps/a.yaml': app('a'),
  'apps/b.yaml': app('b'),
  'apps/c.yaml': app('c', { source: chart }),
  'apps/cm.yaml': app('cm', { source: release }),
  'a/api.yaml': deployment('api', fromSecret('token')) + '---\n' + certificate,
  'b/token.yaml': secret('token') + '---\n' + object('v1 Service', 'db'),
  'chart/Chart.yaml': 'name: chart\nversion: 1.0.0\n',
  'chart/values.yaml': 'db: { host: db.shop.svc }\n',
  'chart/prod.yaml': '{}\n',
};

/** What changes, in order; undefined: the file goes. */
const steps: readonly (readonly [title: string, path: string, text: string | undefined])[] = [
  [
    'a wave is set',
    'apps/b.yaml',
    app('b').replace(
      'namespace: argocd',
      'namespace: argocd, annotations: { argocd.argoproj.io/sync-wave: "3" }',
    ),
  ],
  ['the reference names another Secret', 'a/api.yaml', deployment('api', fromSecret('other'))],
  ['the provider makes that one', 'b/token.yaml', secret('other')],
  ['the provider deploys elsewhere', 'apps/b.yaml', app('b', { namespace: 'far' })],
  [
    'the provider deploys to another cluster',
    'apps/b.yaml',
    app('b', { destination: 'name: far, namespace: shop' }),
  ],
  ['the provider comes back', 'apps/b.yaml', app('b')],
  ['it waits for its Namespace from now on', 'apps/b.yaml', app('b', { more: 'project: default' })],
  ['a value file gives another host', 'chart/prod.yaml', 'db: { host: elsewhere.shop.svc }\n'],
  ['the value file goes', 'chart/prod.yaml', undefined],
  ['a Service comes', 'b/token.yaml', secret('other') + '---\n' + object('v1 Service', 'db')],
  ['the certificate comes back', 'a/api.yaml', certificate],
  [
    'a patch gives the chart values',
    'apps/kustomization.yaml',
    `resources: [a.yaml, b.yaml, c.yaml, cm.yaml]\npatches: ${moved}\n`,
  ],
  [
    'a patch moves an Application',
    'apps/kustomization.yaml',
    `resources: [a.yaml, b.yaml, c.yaml, cm.yaml]\npatches: [{ target: { name: cm }, patch: '- { op: replace, path: /spec/destination/namespace, value: certs }' }]\n`,
  ],
  [
    'names get a prefix',
    'apps/kustomization.yaml',
    'namePrefix: x-\nresources: [a.yaml, b.yaml, c.yaml, cm.yaml]\n',
  ],
  ['an Application is listed no more', 'apps/kustomization.yaml', 'resources: [a.yaml, c.yaml, cm.yaml]\n'],
  [
    'an Application goes to a cluster',
    'apps/c.yaml',
    app('c', { destination: 'name: far, namespace: shop' }),
  ],
  ['another brings the cluster', 'b/token.yaml', far('far')],
  ['all but one are listed', 'apps/kustomization.yaml', 'resources: [a.yaml, b.yaml, c.yaml]\n'],
  ['the cluster gets another name', 'b/token.yaml', far('farther')],
  ['the other goes to the namespace of Argo CD', 'apps/b.yaml', app('b', { namespace: 'argocd' })],
  ['the cluster has its name again', 'b/token.yaml', far('far')],
  ['a parent comes that goes elsewhere', 'bootstrap/root.yaml', root('name: away, namespace: argocd')],
  ['the parent goes to the cluster of Argo CD', 'bootstrap/root.yaml', root('namespace: argocd')],
  ['the Application wants a chart', 'apps/c.yaml', app('c', { source: release })],
  ['the way to log in comes', 'b/token.yaml', login('https://charts.example.com')],
  ['it is for others', 'b/token.yaml', login('https://charts.example.com/x')],
  ['two trees share a name', 'more/a.yaml', app('a')],
  [
    'a product is added',
    '.sync-waves.yaml',
    'catalog: [{ product: x, charts: [{ chart: y, provides: [{ api: z.example }] }] }]\n',
  ],
];

describe('after each of many changes the dependencies are those of a fresh start', () => {
  test('as inferred again only where something can have changed', () => {
    const { workspace, host } = workspaceFrom(fixtureOf(start));
    const files = new Map(Object.entries(start));
    const seen = new Set<string>();
    for (const [title, path, text] of steps) {
      if (text === undefined) files.delete(path);
      else files.set(path, text);
      const { model } = workspace.apply([host.write(`${fixtureFolder}/${path}`, text)]);
      const fresh = workspaceFrom(fixtureOf(Object.fromEntries(files))).snapshot.model;
      expect(`${title}\n${printDependencies(model)}${printOpen(model)}`).toBe(
        `${title}\n${printDependencies(fresh)}${printOpen(fresh)}`,
      );
      seen.add(printDependencies(model) + printOpen(model));
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});
