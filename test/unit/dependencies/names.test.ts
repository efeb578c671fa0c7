import { describe, test } from 'vitest';
import { app, checkDependencies, needs, source, type DependencyCase } from './dependencyCase.ts';

describe('a name means', () => {
  const names: readonly DependencyCase[] = [
    {
      name: 'the Application of the own scope before all others',
      files: {
        'root/one.yaml': app('one', '', source('one')),
        'root/two.yaml': app('two', '', source('two')),
        'root/b.yaml': app('b'),
        'one/a.yaml': app('a', needs('"b, c, d"')),
        'one/b.yaml': app('b'),
        'two/b.yaml': app('b'),
        'two/c.yaml': app('c'),
        'far/c.yaml': app('c'),
        'far/d.yaml': app('d'),
      },
      dependencies: `
a in one → b in one (declared: sync-waves/depends-on: b)
a in one → c in two (declared: sync-waves/depends-on: c)
a in one → d in far (declared: sync-waves/depends-on: d)
`,
    },
    {
      name: 'nothing sure when several are equally near',
      files: {
        'root/one.yaml': app('one', needs('c'), source('one')),
        'root/two.yaml': app('two', '', source('two')),
        'one/c.yaml': app('c'),
        'two/c.yaml': app('c'),
        'far/d.yaml': app('d', needs('c')),
      },
      unresolved: `
d in far after c: ambiguous: c in one, c in two
one in root after c: ambiguous: c in one, c in two
`,
    },
    {
      name: 'nothing in a parallel environment',
      files: {
        'dev/kustomization.yaml': 'resources: [../base/a.yaml]\n',
        'prod/kustomization.yaml': 'resources: [../base/a.yaml, ../base/b.yaml]\n',
        'base/a.yaml': app('a', needs('b')),
        'base/b.yaml': app('b'),
      },
      dependencies: 'a in prod → b in prod (declared: sync-waves/depends-on: b)\n',
      unresolved: 'a in dev after b: ambiguous: b in prod\n',
    },
    {
      name: 'nothing in another workspace folder',
      files: { '/one/a.yaml': app('a', needs('b')), '/two/b.yaml': app('b') },
      options: { folders: ['/one', '/two'] },
      unresolved: 'a in . after b: ambiguous: b in .\n',
    },
    {
      name: 'nothing at all when nobody bears it: then the nearest name is told',
      files: {
        'a.yaml': app('a', `# before: rediss\n${needs('"postgersql, nowhere-to-be-found"')}`),
        'b.yaml': app('postgresql'),
        'c.yaml': app('redis'),
        'd.yaml': app('d', needs('postgersql')),
      },
      unresolved: `
a in . after nowhere-to-be-found: unknown, nearest none
a in . after postgersql: unknown, nearest postgresql
a in . before rediss: unknown, nearest redis
d in . after postgersql: unknown, nearest postgresql
`,
    },
    {
      name: 'perhaps something that an ApplicationSet or a template makes',
      files: {
        'a.yaml': app('a', needs('made')),
        'set.yaml': app('set').replace('kind: Application', 'kind: ApplicationSet'),
        'b/b.yaml': app('b', needs('made')),
        'b/t.yaml': app('"{{ name }}"'),
      },
      unresolved: `
a in . after made: ambiguous: ApplicationSet/set in .
b in b after made: ambiguous: {{ name }} in b
`,
    },
    {
      name: 'perhaps something that could not be rendered, unless it looks like a slip of the pen',
      files: {
        'kustomization.yaml': 'resources: [a.yaml, redis.yaml, "https://example.com/remote.yaml"]\n',
        'a.yaml': app('a', needs('"remote, reids"')),
        'redis.yaml': app('redis'),
      },
      unresolved: `
a in . after reids: unknown, nearest redis
a in . after remote: ambiguous: 
`,
    },
    {
      name: 'nothing that prose would have to be reported for',
      files: {
        'a.yaml': app('a', '# After nowhere (wave 3)\n# before b (wave 4)\nlabels: {}'),
        'b.yaml': app('b'),
      },
      dependencies: 'b in . → a in . (hint: # before b)\n',
    },
  ];
  test.each(names)('$name', checkDependencies);
});
