import { describe, test } from 'vitest';
import { app, checkScopes, configMap, lists, type ScopeCase } from './scopeCase.ts';

const cases: readonly ScopeCase[] = [
  {
    name: 'loose files make one assumed scope per directory',
    files: {
      'apps/a.yaml': app('a', undefined, { wave: '2' }),
      'apps/b.yaml': app('b'),
      'more/c.yaml': configMap('c', '1'),
    },
    scopes: `
apps (assumed): a 2 · b 0
more (assumed): ConfigMap/c 1
`,
  },
  {
    name: 'a file without objects of Argo CD, waves and hooks makes no scope',
    files: { 'plain/c.yaml': configMap('c') },
    scopes: '',
  },
  {
    name: 'the topmost Kustomize roots are scopes, bases and components are not',
    files: {
      'overlays/dev/kustomization.yaml': lists(['../../base']),
      'overlays/prod/kustomization.yaml': lists(['../../base'], 'components: [../../late]\n'),
      'base/kustomization.yaml': lists(['apps/a.yaml', 'more']),
      'base/apps/a.yaml': app('a'),
      'base/more/kustomization.yaml': 'bases: [../deep]\n',
      'base/deep/kustomization.yaml': lists(['b.yaml']),
      'base/deep/b.yaml': app('b'),
      'late/kustomization.yaml':
        'kind: Component\npatches: [{ target: { name: a }, patch: "- {op: add, path: /metadata/annotations, value: {argocd.argoproj.io/sync-wave: \\"9\\"}}" }]\n',
      'orphan/kustomization.yaml': 'kind: Component\nresources: [c.yaml]\n',
      'orphan/c.yaml': app('c'),
    },
    scopes: `
overlays/dev (assumed): a 0 · b 0
overlays/prod (assumed): a 9 · b 0
`,
    unused: ['orphan/c.yaml'],
  },
  {
    name: 'patches are no objects, also where nothing else lists their directory',
    files: {
      'prod/kustomization.yaml': lists(['../base'], 'patches: [{ path: ../patches/a.yaml }]\n'),
      'patches/a.yaml': app('a', undefined, { wave: '3' }),
      'base/kustomization.yaml': lists(['a.yaml']),
      'base/a.yaml': app('a'),
      'patches/b.yaml': app('b'),
    },
    scopes: `
patches (assumed): b 0
prod (assumed): a 3
`,
  },
  {
    name: 'a file that the lists around it leave out is unused',
    files: {
      'prod/kustomization.yaml': lists(['apps/a.yaml', '# apps/b.yaml'].slice(0, 1)),
      'prod/apps/a.yaml': app('a'),
      'prod/apps/b.yaml': app('b'),
      'prod/c.yaml': app('c'),
      'prod/d.yaml': configMap('d', '1'),
    },
    scopes: 'prod (assumed): a 0\n',
    unused: ['prod/apps/b.yaml', 'prod/c.yaml'],
  },
  {
    name: 'an Application that deploys the directory around it is none of those that the list there leaves out',
    files: {
      'gitops/blog/application.yaml': app('blog', 'gitops/blog/', { wave: '2' }),
      'gitops/blog/kustomization.yaml': lists(['cm.yaml', 'child.yaml']),
      'gitops/blog/cm.yaml': configMap('settings', '1'),
      'gitops/blog/child.yaml': app('child'),
      'gitops/blog/other.yaml': configMap('other', '3'),
      'gitops/blog/old.yaml': app('old', 'gitops/old'),
      'gitops/blog/elsewhere.yaml': app('elsewhere', 'gitops/blog', {
        repo: 'https://github.com/acme/elsewhere.git',
      }),
      'gitops/blog/root.yaml': app('root', '.'),
    },
    scopes: `
gitops/blog (assumed): blog 2
gitops/blog by blog in gitops/blog: ConfigMap/settings 1 · child 0
`,
    unused: ['gitops/blog/elsewhere.yaml', 'gitops/blog/old.yaml', 'gitops/blog/root.yaml'],
  },
  {
    name: 'a list of other things says nothing about Applications beside it, unless it had them once',
    files: {
      'secrets/kustomization.yaml': `resources:\n  - cm.yaml\n  # - old.yaml\n`,
      'secrets/cm.yaml': configMap('settings'),
      'secrets/job.yaml': configMap('unlisted', '1'),
      'secrets/operator.yaml': app('operator', undefined, { wave: '-5' }),
      'secrets/crds.yaml': app('crds', undefined, { wave: '-6' }),
      'secrets/old.yaml': app('old'),
      'later/kustomization.yaml': 'resources: []\n',
      'later/api.yaml': app('api'),
      'remote/kustomization.yaml': lists(['https://github.com/acme/base']),
      'remote/api.yaml': app('api'),
    },
    scopes: `
secrets (assumed): crds -6 · operator -5
`,
    unused: ['later/api.yaml', 'remote/api.yaml', 'secrets/old.yaml'],
  },
  {
    name: 'what generators make belongs to the Application that renders them, like the files beside them',
    files: {
      'prod/kustomization.yaml': lists(
        ['app.yaml', 'api'],
        'configMapGenerator: [{ name: own, literals: [A=1] }]\ngeneratorOptions: { disableNameSuffixHash: true }\n',
      ),
      'prod/app.yaml': app('api', 'prod/api'),
      'prod/api/kustomization.yaml': lists(
        ['c.yaml'],
        'configMapGenerator: [{ name: settings, literals: [A=1], options: { disableNameSuffixHash: true } }]\n',
      ),
      'prod/api/c.yaml': configMap('c'),
    },
    scopes: `
prod (assumed): api 0 · ConfigMap/own 0
prod/api by api in prod: ConfigMap/c 0 · ConfigMap/settings 0
`,
  },
  {
    name: 'Kustomize files that include each other render nothing',
    files: {
      'a/kustomization.yaml': lists(['../b', 'a.yaml']),
      'b/kustomization.yaml': lists(['../a']),
      'a/a.yaml': app('a'),
    },
    scopes: '',
    unused: ['a/a.yaml'],
  },
  {
    name: 'names that nobody knows yet are not duplicates',
    files: {
      'apps/a.yaml':
        '{ apiVersion: batch/v1, kind: Job, metadata: { generateName: x-, annotations: { argocd.argoproj.io/hook: Sync } } }\n---\n{ apiVersion: batch/v1, kind: Job, metadata: { generateName: y- } }\n',
    },
    scopes: 'apps (assumed): Job/ 0 · Job/ 0\n',
  },
  {
    name: 'templates of a chart that nothing references are a scope, other files of it are not part of it',
    files: {
      'chart/Chart.yaml': 'name: chart\nversion: 1.0.0\n',
      'chart/templates/app.yaml': app('templated', undefined, { wave: '3' }),
      'chart/charts/sub/Chart.yaml': 'name: sub\nversion: 1.0.0\n',
      'chart/charts/sub/templates/cm.yaml': configMap('sub', '2'),
      'chart/application.yaml': app('beside'),
      'templates/loose.yaml': app('loose'),
    },
    scopes: `
chart (assumed): templated 3 · ConfigMap/sub 2
chart (assumed): beside 0
templates (assumed): loose 0
`,
  },
];

describe('assumed scopes', () => {
  test.each(cases)('$name', checkScopes);
});
