import { describe, test } from 'vitest';
import { app, checkScopes, configMap, lists, type ScopeCase } from './scopeCase.ts';

const cases: readonly ScopeCase[] = [
  {
    name: 'an Application renders the scope of its source, to any depth',
    files: {
      'root.yaml': app('root', 'clusters'),
      'clusters/one.yaml': app('one', 'apps', { wave: '-2' }),
      'apps/a.yaml': app('a', 'charts/a', { wave: '4' }),
      'charts/a/deployment.yaml': configMap('settings', '1'),
    },
    scopes: `
. (assumed): root 0
clusters by root in .: one -2
apps by one in clusters: a 4
charts/a by a in apps: ConfigMap/settings 1
`,
  },
  {
    name: 'an Application that renders its own directory is not its own child',
    files: { 'apps/root.yaml': app('root', 'apps'), 'apps/a.yaml': app('a', undefined, { wave: '1' }) },
    scopes: 'apps (assumed): a 1 · root 0\n',
  },
  {
    name: 'an Application that renders itself from above renders the whole scope',
    files: {
      'bootstrap/root.yaml': app('root', '.', { more: 'directory: { recurse: true }' }),
      'apps/a.yaml': app('a'),
      'wave.yaml': configMap('w', '1'),
    },
    scopes: '. (assumed): a 0 · root 0 · ConfigMap/w 1\n',
  },
  {
    name: 'a Kustomize root that lists the Application that renders it',
    files: {
      'prod/kustomization.yaml': lists(['self.yaml', 'a.yaml']),
      'prod/self.yaml': app('self', 'prod'),
      'prod/a.yaml': app('a', undefined, { wave: '1' }),
    },
    scopes: 'prod (assumed): self 0 · a 1\n',
  },
  {
    name: 'of Applications that render each other, one is the root',
    files: { 'one/a.yaml': app('a', 'two'), 'two/b.yaml': app('b', 'one') },
    scopes: `
one (assumed): a 0
two by a in one: b 0
`,
  },
  {
    name: 'Applications beside a circle keep their scopes',
    files: {
      'one/a.yaml': app('a', 'one'),
      'two/b.yaml': app('b', 'three'),
      'three/c.yaml': configMap('c', '1'),
    },
    scopes: `
one (assumed): a 0
two (assumed): b 0
three by b in two: ConfigMap/c 1
`,
  },
  {
    name: 'two Applications with one source are two scopes with an ambiguous parent',
    files: {
      'apps/a.yaml': app('a', 'shared'),
      'apps/b.yaml': app('b', 'shared'),
      'shared/c.yaml': configMap('c', '1'),
    },
    scopes: `
apps (assumed): a 0 · b 0
shared by a in apps or others: ConfigMap/c 1
shared by b in apps or others: ConfigMap/c 1
`,
  },
  {
    name: 'several sources make one scope, and the last of equal objects counts',
    files: {
      'apps/a.yaml': `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a }
spec:
  sources:
    - { repoURL: https://example.com/acme/platform.git, path: one }
    - { repoURL: https://charts.example.com, chart: x }
    - { repoURL: https://example.com/acme/platform.git, path: two }
`,
      'one/c.yaml': configMap('c', '1') + '---\n' + configMap('d'),
      'two/c.yaml': configMap('c', '2'),
    },
    scopes: `
apps (assumed): a 0
one + two by a in apps: ConfigMap/c 2 · ConfigMap/d 0
`,
  },
  {
    name: 'sources that are elsewhere, missing or no paths lead nowhere',
    files: {
      'apps/a.yaml': app('a', 'real', { repo: 'https://example.com/other/platform.git' }),
      'apps/b.yaml': app('b', 'missing'),
      'apps/c.yaml': app('c', '/real'),
      'apps/d.yaml': app('d', '../outside'),
      'apps/e.yaml': app('e', '"{{path}}"'),
      'real/f.yaml': configMap('f', '1'),
    },
    scopes: `
apps (assumed): a 0 · b 0 · c 0 · d 0 · e 0
real (assumed): ConfigMap/f 1
`,
  },
  {
    name: 'what an Application takes of a directory is its own, the rest stays assumed',
    files: {
      'apps/a.yaml': app('a', 'mixed', { more: 'directory: { include: "in*", exclude: "*-not.yaml" }' }),
      'mixed/in.yaml': app('in'),
      'mixed/in-not.yaml': app('in-not'),
      'mixed/out.yaml': app('out'),
    },
    scopes: `
apps (assumed): a 0
mixed (assumed): in-not 0 · out 0
mixed by a in apps: in 0
`,
  },
  {
    name: 'a Kustomize root keeps what Applications do not render of it',
    files: {
      'all/kustomization.yaml': lists(['../x', '../y', 'z.yaml']),
      'all/z.yaml': app('z'),
      'apps/x.yaml': app('x', 'x'),
      'x/kustomization.yaml': lists(['inner.yaml']),
      'x/inner.yaml': app('inner'),
      'y/kustomization.yaml': lists(['y.yaml']),
      'y/y.yaml': app('y'),
    },
    scopes: `
all (assumed): y 0 · z 0
apps (assumed): x 0
x by x in apps: inner 0
`,
  },
  {
    name: 'a Kustomize root of which Applications render everything is no scope',
    files: {
      'all/kustomization.yaml': lists(['../x']),
      'apps/x.yaml': app('x', 'x'),
      'x/kustomization.yaml': lists(['inner.yaml']),
      'x/inner.yaml': app('inner'),
    },
    scopes: `
apps (assumed): x 0
x by x in apps: inner 0
`,
  },
  {
    name: 'an ApplicationSet of which nothing is known is one Application: a plain path of its template is rendered by it',
    files: {
      'apps/sets.yaml':
        app('fixed', 'fixed', { kind: 'ApplicationSet', wave: '3' }) +
        '---\n' +
        app('many', '"{{ path }}"', { kind: 'ApplicationSet' }),
      'fixed/c.yaml': configMap('c', '1'),
      'other/d.yaml': configMap('d', '1'),
    },
    scopes: `
apps (assumed): ApplicationSet/fixed 3 · ApplicationSet/many 0
other (assumed): ConfigMap/d 1
fixed generated by ApplicationSet/fixed in apps: (generator generators)
many generated by ApplicationSet/many in apps: (generator generators)
fixed by fixed in apps: ConfigMap/c 1
`,
  },
  {
    name: 'settings that lie beside a source count for the Application that they name alone',
    files: {
      'apps/a.yaml': app('a', 'base') + '---\n' + app('b', 'base'),
      'base/kustomization.yaml': lists(['c.yaml']),
      'base/c.yaml': configMap('c', '1'),
      'base/.argocd-source-b.yaml': 'kustomize: { namePrefix: own- }\n',
    },
    scopes: `
apps (assumed): a 0 · b 0
base by a in apps: ConfigMap/c 1
base by b in apps: ConfigMap/own-c 1
`,
  },
  {
    name: 'a plugin may use everything below its directory, a chart only its templates and definitions',
    files: {
      'apps/a.yaml': app('a', 'plugin', { more: 'plugin: { name: x }' }) + '---\n' + app('b', 'chart'),
      'plugin/deep/c.yaml': app('c'),
      'chart/Chart.yaml': 'name: chart\nversion: 1.0.0\n',
      'chart/templates/d.yaml': configMap('d', '1'),
      'chart/crds/e.yaml': configMap('e', '2'),
      'chart/apps/f.yaml': app('f'),
    },
    scopes: `
apps (assumed): a 0 · b 0
chart/apps (assumed): f 0
plugin by a in apps:${' '}
chart by b in apps: ConfigMap/e 2 · ConfigMap/d 1
`,
  },
  {
    name: 'settings of a source decide the tool: Kustomize adds an annotation to what the Application renders',
    files: {
      'apps/a.yaml':
        app('a', 'src', { more: 'kustomize: { commonAnnotations: { argocd.argoproj.io/sync-wave: "7" } }' }) +
        '---\n' +
        app('b', 'none', { more: 'helm: { releaseName: x }' }),
      'src/kustomization.yaml': lists(['inner.yaml']),
      'src/inner.yaml': app('inner'),
      'none/kustomization.yaml': lists(['unread.yaml']),
      'none/unread.yaml': configMap('unread', '1'),
    },
    scopes: `
apps (assumed): a 0 · b 0
none (assumed): ConfigMap/unread 1
src by a in apps: inner 7
none by b in apps:${' '}
`,
  },
];

describe('scopes that Applications render', () => {
  test.each(cases)('$name', checkScopes);
});
