import { describe, test } from 'vitest';
import { app, checkScopes, configMap, type ScopeCase } from './scopeCase.ts';

/** The scopes that `app('a', 'src')` in `apps` makes, when its repository is this one and when it is not. */
const matched = 'apps (assumed): a 0\nsrc by a in apps: ConfigMap/c 1\n';
const unmatched = 'apps (assumed): a 0\nsrc (assumed): ConfigMap/c 1\n';

function repository(
  name: string,
  repo: string,
  rest: Pick<ScopeCase, 'scopes'> & Partial<ScopeCase>,
): ScopeCase {
  return {
    name,
    ...rest,
    files: { 'apps/a.yaml': app('a', 'src', { repo }), 'src/c.yaml': configMap('c', '1'), ...rest.files },
  };
}

const noRemotes = { remotes: [] };

const cases: readonly ScopeCase[] = [
  repository('equal by the rule of Argo CD', 'HTTPS://Example.com/acme/platform', { scopes: matched }),
  repository('probably the same: another scheme and user', 'git@example.com:acme/platform.git', {
    scopes: matched,
  }),
  repository('another repository', 'https://example.com/acme/other.git', { scopes: unmatched }),
  repository('a placeholder, in a repository that others are made of', '<GITOPS_REPO_URL>', {
    scopes: matched,
  }),
  repository('a template, which may lead anywhere', '{{ repo }}', { scopes: unmatched }),
  repository('one of several remotes', 'https://fork.example.com/me/platform', {
    options: { remotes: ['https://example.com/acme/platform', 'https://fork.example.com/me/platform.git'] },
    scopes: matched,
  }),
  repository('a name from the configuration', 'https://mirror.example.com/p.git', {
    files: { '.sync-waves.yaml': 'repositories: [https://mirror.example.com/p.git]\n' },
    scopes: matched,
  }),
  repository('a name from a configuration further down', 'https://mirror.example.com/p.git', {
    files: { 'apps/.sync-waves.yaml': 'repositories: https://mirror.example.com/p.git\n' },
    scopes: matched,
  }),
  repository('without remotes, the repository that all Applications name', 'https://example.com/any/one', {
    options: noRemotes,
    scopes: matched,
  }),
  repository(
    'without remotes, the repository that at least half of them name',
    'https://example.com/any/one',
    {
      files: {
        'more/b.yaml': app('b', 'p1', { repo: 'git@example.com:any/one.git' }),
        'more/c.yaml':
          app('c', 'p2', { repo: 'https://example.com/b' }) +
          '---\n' +
          app('d', 'p3', { repo: 'https://example.com/c' }),
      },
      options: noRemotes,
      scopes: 'apps (assumed): a 0\nmore (assumed): b 0 · c 0 · d 0\nsrc by a in apps: ConfigMap/c 1\n',
    },
  ),
  repository('without remotes, less than half is not enough', 'https://example.com/any/one', {
    files: {
      'more/c.yaml':
        app('c', 'p2', { repo: 'https://example.com/b' }) +
        '---\n' +
        app('d', 'p3', { repo: 'https://example.com/c' }),
    },
    options: noRemotes,
    scopes: 'apps (assumed): a 0\nmore (assumed): c 0 · d 0\nsrc (assumed): ConfigMap/c 1\n',
  }),
  repository('without remotes, two with as many votes are none', 'https://example.com/any/one', {
    files: { 'more/c.yaml': app('c', 'p2', { repo: 'https://example.com/b' }) },
    options: noRemotes,
    scopes: 'apps (assumed): a 0\nmore (assumed): c 0\nsrc (assumed): ConfigMap/c 1\n',
  }),
  repository('without remotes, charts and templates have no vote', 'https://example.com/any/one', {
    files: { 'more/c.yaml': app('c') + '---\n' + app('d', 'p3', { repo: '{{ repo }}' }) },
    options: noRemotes,
    scopes: 'apps (assumed): a 0\nmore (assumed): c 0 · d 0\nsrc by a in apps: ConfigMap/c 1\n',
  }),
  repository(
    'a fork or mirror: no source names a remote, all name one like it',
    'https://up.example.com/x/platform',
    {
      scopes: matched,
    },
  ),
  repository(
    'another name for this repository: what its sources name lies here',
    'http://git.forge.svc:3000/admin/home.git',
    {
      files: {
        'more/b.yaml': app('b', 'src/one', { repo: 'http://git.forge.svc:3000/admin/home' }),
        'more/c.yaml': app('c', 'src/two/', { repo: 'http://git.forge.svc:3000/admin/home.git' }),
        'more/d.yaml': app('d', 'gone', { repo: 'http://git.forge.svc:3000/admin/home.git' }),
        'more/e.yaml': app('e', '"{{ path }}"', { repo: 'http://git.forge.svc:3000/admin/home.git' }),
        'more/f.yaml': app('f', '.', {
          repo: 'http://git.forge.svc:3000/admin/home.git',
          more: 'directory: {}',
        }),
        'src/one/c.yaml': configMap('one'),
        'src/two/c.yaml': configMap('two'),
      },
      scopes: `
apps (assumed): a 0
more (assumed): b 0 · c 0 · d 0 · e 0 · f 0
src by a in apps: ConfigMap/c 1
src/one by b in more: ConfigMap/one 0
src/two by c in more: ConfigMap/two 0
. by f in more: 
`,
    },
  ),
  repository('no other name: too few directories to tell', 'http://git.forge.svc:3000/admin/home.git', {
    files: {
      'more/b.yaml': app('b', 'src/one', { repo: 'http://git.forge.svc:3000/admin/home.git' }),
      'src/one/c.yaml': configMap('one'),
    },
    scopes: 'apps (assumed): a 0\nmore (assumed): b 0\nsrc (assumed): ConfigMap/c 1\n',
  }),
  repository('no other name: too many of them are not here', 'http://git.forge.svc:3000/admin/home.git', {
    files: {
      'more/b.yaml': ['src/one', 'src/two', 'three', 'four', 'five']
        .map((path) =>
          app(path.replace('/', '-'), path, { repo: 'http://git.forge.svc:3000/admin/home.git' }),
        )
        .join('---\n'),
      'src/one/c.yaml': configMap('one'),
      'src/two/c.yaml': configMap('two'),
    },
    scopes:
      'apps (assumed): a 0\nmore (assumed): src-one 0 · src-two 0 · three 0 · four 0 · five 0\nsrc (assumed): ConfigMap/c 1\n',
  }),
  repository('no fork when a source names the remote', 'https://up.example.com/x/platform', {
    files: {
      'more/b.yaml': app('b', 'p2'),
      'more/c.yaml': app('c', 'p3', { repo: 'https://up.example.com/x/platform' }),
    },
    scopes: 'apps (assumed): a 0\nmore (assumed): b 0 · c 0\nsrc (assumed): ConfigMap/c 1\n',
  }),
  {
    name: 'a repository inside the folder has its own root and remotes',
    files: {
      '/workspace/inner/.git/config': '[remote "origin"]\n\turl = https://example.com/acme/inner.git\n',
      'inner/apps/a.yaml': app('a', 'src', { repo: 'https://example.com/acme/inner' }),
      'inner/src/c.yaml': configMap('c', '1'),
      'src/d.yaml': configMap('d', '1'),
    },
    scopes:
      'inner/apps (assumed): a 0\nsrc (assumed): ConfigMap/d 1\ninner/src by a in inner/apps: ConfigMap/c 1\n',
  },
  {
    name: 'without remotes, a repository that another one inside the folder is said to be is not this one',
    files: {
      '/workspace/inner/.git/config': '[remote "origin"]\n\turl = https://example.com/acme/inner.git\n',
      'apps/a.yaml': app('a', 'src', { repo: 'https://example.com/acme/inner' }),
      'inner/src/c.yaml': configMap('c', '1'),
      'src/d.yaml': configMap('d', '1'),
    },
    options: noRemotes,
    scopes: 'apps (assumed): a 0\nsrc (assumed): ConfigMap/d 1\ninner/src by a in apps: ConfigMap/c 1\n',
  },
  {
    name: 'a folder inside a repository: paths count from the root of the repository',
    files: {
      '/workspace/part/apps/a.yaml': app('a', 'part/src'),
      '/workspace/part/apps/b.yaml': app('b', 'outside'),
      '/workspace/part/src/c.yaml': configMap('c', '1'),
    },
    options: { folders: ['/workspace/part'] },
    scopes: 'apps (assumed): a 0 · b 0\nsrc by a in apps: ConfigMap/c 1\n',
  },
  {
    name: 'a copy of a repository inside another one, named by its own configuration',
    files: {
      '/workspace/copy/.sync-waves.yaml': 'repositories: https://example.com/copied.git\n',
      '/workspace/copy/apps/a.yaml': app('a', 'src', { repo: 'https://example.com/copied.git' }),
      '/workspace/copy/src/c.yaml': configMap('c', '1'),
    },
    options: { folders: ['/workspace/copy'] },
    scopes: 'apps (assumed): a 0\nsrc by a in apps: ConfigMap/c 1\n',
  },
  {
    name: 'several folders: the own one first, then any that is the repository',
    files: {
      '/one/.git/config': '[remote "origin"]\n\turl = https://example.com/one.git\n',
      '/two/.git/config': '[remote "origin"]\n\turl = https://example.com/two.git\n',
      '/one/a.yaml': app('a', 'src', { repo: 'https://example.com/two' }),
      '/one/b.yaml': app('b', 'src', { repo: 'https://example.com/one' }),
      '/one/src/c.yaml': configMap('c', '1'),
      '/two/src/d.yaml': configMap('d', '1'),
    },
    options: { folders: ['/one', '/two'], remotes: [] },
    scopes: '. (assumed): a 0 · b 0\nsrc by a in .: ConfigMap/d 1\nsrc by b in .: ConfigMap/c 1\n',
  },
];

describe('the repository of a source', () => {
  test.each(cases)('$name', checkScopes);
});
