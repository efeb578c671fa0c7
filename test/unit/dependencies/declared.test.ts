import { describe, test } from 'vitest';
import { app, checkDependencies, needs, project, source, type DependencyCase } from './dependencyCase.ts';

describe('dependencies are declared', () => {
  const declared: readonly DependencyCase[] = [
    {
      name: 'by our annotation, with several names',
      files: {
        'a.yaml': app('a', needs('"b, argocd/c  d"')),
        'b.yaml': app('b'),
        'c.yaml': app('c', 'namespace: argocd'),
        'd.yaml': app('d'),
      },
      dependencies: `
a in . → b in . (declared: sync-waves/depends-on: b)
a in . → c in . (declared: sync-waves/depends-on: argocd/c)
a in . → d in . (declared: sync-waves/depends-on: d)
`,
    },
    {
      name: 'by the annotations of others and of the settings',
      files: {
        'a.yaml': app('a', needs('c', 'argocd.argoproj.io/depends-on')),
        'b.yaml': app('b', needs('c', 'acme.example/needs')),
        'c.yaml': app('c', needs('b', 'acme.example/ignored')),
      },
      options: {
        settings: {
          dependencyAnnotations: [
            'argocd.argoproj.io/depends-on',
            'acme.example/needs',
            'sync-waves/depends-on',
          ],
        },
      },
      dependencies: `
a in . → c in . (declared: argocd.argoproj.io/depends-on: c)
b in . → c in . (declared: acme.example/needs: c)
`,
    },
    {
      name: 'by strict comments, both ways',
      files: {
        'a.yaml': app('a', '# after: b\n# before: c\nlabels: {}'),
        'b.yaml': app('b'),
        'c.yaml': app('c'),
      },
      dependencies: `
a in . → b in . (declared: # after: b)
c in . → a in . (declared: # before: c)
`,
    },
    {
      name: 'by the nearest configuration',
      files: {
        '.sync-waves.yaml': 'dependencies: { a: [b, argocd/c], missing: b, d: x }\n',
        'apps/a.yaml': app('a'),
        'apps/b.yaml': app('b'),
        'apps/c.yaml': app('c', 'namespace: argocd'),
        'more/.sync-waves.yaml': 'dependencies: { e: f }\n',
        'more/a.yaml': app('a'),
        'more/e.yaml': app('e'),
        'more/f.yaml': app('f'),
      },
      dependencies: `
a in apps → b in apps (declared: a: b)
a in apps → c in apps (declared: a: argocd/c)
e in more → f in more (declared: e: f)
`,
    },
    {
      name: 'and the evidence of one pair is put together, the strongest first',
      files: {
        'a.yaml': app('a', `# After b (wave 3)\n# after: b\n${needs('b')}`, 'project: p'),
        'b.yaml': app('b'),
        'p.yaml': project('p'),
      },
      dependencies: `
a in . → AppProject/p in . (hard: spec.project: p)
a in . → b in . (declared: sync-waves/depends-on: b | # after: b | # after b)
`,
    },
    {
      name: 'but not on oneself, and not by templates',
      files: {
        'a.yaml': app('a', needs('"a, {{ b }}, $C, <d>"'), 'project: "{{ p }}"'),
        'p.yaml': project('p'),
      },
    },
    {
      name: 'in the namespace that is said, if one is',
      files: {
        'a.yaml': app('a', needs('"one/b, two/b, three/c"')),
        'b.yaml': `${app('b', 'namespace: one')}---\n${app('b', 'namespace: two')}`,
        'c.yaml': app('c'),
      },
      dependencies: `
a in . → b in . (declared: sync-waves/depends-on: one/b)
a in . → b in . (declared: sync-waves/depends-on: two/b)
a in . → c in . (declared: sync-waves/depends-on: three/c)
`,
    },
  ];
  test.each(declared)('$name', checkDependencies);
});

describe('a project is needed', () => {
  const projects: readonly DependencyCase[] = [
    {
      name: 'from the same scope, unless it is the default one or unknown',
      files: {
        'a.yaml': app('a', '', 'project: p'),
        'b.yaml': app('b', '', 'project: default'),
        'c.yaml': app('c', '', 'project: elsewhere'),
        'p.yaml': `${project('p')}---\n${project('default')}`,
      },
      dependencies: 'a in . → AppProject/p in . (hard: spec.project: p)\n',
    },
    {
      name: 'from the Application beside that brings it',
      files: {
        'apps/a.yaml': app('a', '', 'project: p'),
        'apps/projects.yaml': app('projects', '', source('projects')),
        'projects/p.yaml': project('p'),
      },
      dependencies: 'a in apps → projects in apps (hard: spec.project: p)\n',
    },
    {
      name: 'from a scope above',
      files: {
        'root/p.yaml': project('p'),
        'root/apps.yaml': app('apps', '', source('apps')),
        'apps/a.yaml': app('a', '', 'project: p'),
      },
      dependencies: 'a in apps → AppProject/p in root (hard: spec.project: p)\n',
    },
    {
      name: 'but not from an unrelated scope, and not when two could be meant',
      files: {
        'one/a.yaml': app('a', '', 'project: p'),
        'two/p.yaml': project('p'),
        'three/b.yaml': app('b', '', 'project: q'),
        'three/q.yaml': `${project('q')}---\n${project('q').replace('name: q', 'name: q, namespace: x')}`,
      },
    },
  ];
  test.each(projects)('$name', checkDependencies);
});
