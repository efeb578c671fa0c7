import { describe, expect, test } from 'vitest';
import { createApplications } from '../../../server/src/core/create/createApplications.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';
import { application, create, created, scope, wave } from './createKit.ts';

describe('a copy of a sibling', () => {
  const siblings = {
    'api.yaml': application('api', { metadata: wave("'2'") }),
    'web.yaml': application('web', { metadata: wave("'3'") }),
  };

  test('has its own name and path, and nothing of the sibling’s wave', () => {
    const outcome = create(scope(siblings), { name: 'cache' });
    expect(outcome).toEqual({
      files: {
        'apps/cache.yaml': application('cache'),
        'apps/kustomization.yaml': 'resources:\n- api.yaml\n- cache.yaml\n- web.yaml\n',
      },
      notes: ['manifests/cache is not there yet: its manifests have to go there.'],
    });
  });

  test('writes its wave as the sibling writes it', () => {
    expect(created(scope(siblings), { name: 'cache', wave: 7n })).toBe(
      application('cache', { metadata: wave("'7'") }),
    );
  });

  test('takes the wave that a dependency asks for', () => {
    const web = application('web', { metadata: `${wave('"0"')}\n    sync-waves/depends-on: cache` });
    expect(created(scope({ ...siblings, 'web.yaml': web }), { name: 'cache' })).toContain("sync-wave: '-1'");
  });

  test('puts annotations where the siblings have them', () => {
    const finalizers = '  finalizers:\n    - resources-finalizer.argocd.argoproj.io';
    const files = {
      'api.yaml': application('api', { metadata: finalizers }),
      'web.yaml': application('web', { metadata: finalizers }),
      'old.yaml': application('old', { path: 'other/old', metadata: `${finalizers}\n${wave('"1"')}` }),
    };
    expect(created(scope(files), { name: 'cache', path: 'manifests/cache', wave: 4n })).toBe(
      application('cache', { metadata: `${finalizers}\n${wave('"4"')}` }),
    );
  });

  test('keeps annotations and labels that most have, and labels that are the name', () => {
    const metadata = (name: string): string =>
      [
        '  labels:',
        `    app: ${name}`,
        '    team: platform',
        `    only: for-${name}`,
        '  annotations:',
        '    notify: everybody',
        `    note: about ${name}`,
      ].join('\n');
    const files = {
      'api.yaml': application('api', { metadata: metadata('api') }),
      'web.yaml': application('web', { metadata: metadata('web') }),
    };
    const kept = '  labels:\n    app: cache\n    team: platform\n  annotations:\n    notify: everybody';
    expect(created(scope(files), { name: 'cache' })).toBe(application('cache', { metadata: kept }));
  });

  test('leaves out comments but what editors and linters read', () => {
    const api = application('api')
      .replace('  project', '  # the shop’s\n  project')
      .replace('default\n', 'default # of all\n');
    const text = `# yaml-language-server: $schema=https://example.com/application.json\n# The API.\n\n${api}`;
    expect(created(scope({ 'api.yaml': text }), { name: 'cache', namespace: 'shop' })).toBe(
      `# yaml-language-server: $schema=https://example.com/application.json\n\n${application('cache')}`,
    );
    const marked = `---\n# The API.\n\n${api}`.replaceAll('\n', '\r\n');
    expect(created(scope({ 'api.yaml': marked }), { name: 'cache', namespace: 'shop' })).toBe(
      `---\n${application('cache')}`.replaceAll('\n', '\r\n'),
    );
  });

  test('of a chart is told to change its source, and finds its values under the new name', () => {
    const source = [
      '  sources:',
      '    - repoURL: https://charts.example.com',
      '      chart: api',
      '      targetRevision: 1.2.3',
      '      helm: { releaseName: api, valueFiles: [$values/values/api/main.yaml] }',
      '    - repoURL: https://example.com/acme/platform.git',
      '      targetRevision: main',
      '      ref: values',
    ].join('\n');
    const outcome = create(scope({ 'api.yaml': application('api', { source }) }), {
      name: 'cache',
      namespace: 'x',
    });
    expect(outcome).toMatchObject({
      notes: ['It still deploys what api deploys: change its source.'],
    });
    const changed = source
      .replace('releaseName: api', 'releaseName: cache')
      .replace('values/api/', 'values/cache/');
    expect(outcome).toMatchObject({
      files: {
        'apps/cache.yaml': application('cache', {
          source: changed.replace('[$', '["$').replace('.yaml]', '.yaml"]'),
          namespace: 'x',
        }),
      },
    });
  });

  test('is of the same category, with the settings that most have there', () => {
    const odd = (name: string): string =>
      application(name, { path: `manifests/data/${name}` }).replace('default', 'odd');
    const files = {
      'a.yaml': odd('a'),
      'b.yaml': application('b', { path: 'manifests/data/b' }).replace('default', 'data'),
      'c.yaml': application('c', { path: 'manifests/data/c' }).replace('default', 'data'),
      'd.yaml': application('d', { path: 'manifests/shop/d' }),
    };
    const fixture = `${scope(files)}#- manifests/data/cache/x.yaml\nkind: x\n`;
    expect(created(fixture, { name: 'cache' })).toBe(
      application('cache', { path: 'manifests/data/cache' }).replace('default', 'data'),
    );
  });

  test('goes where the files of the siblings are, in their directories', () => {
    const files = { 'api/api-app.yaml': application('api'), 'web/web-app.yaml': application('web') };
    expect(create(scope(files), { name: 'cache' })).toMatchObject({
      files: { 'apps/cache/cache-app.yaml': application('cache') },
    });
  });

  test('needs no list where no list names the siblings', () => {
    const fixture = `#- apps/api.yaml\n${application('api')}#- apps/web.yaml\n${application('web')}`;
    expect(create(fixture, { name: 'cache' })).toMatchObject({
      files: { 'apps/cache.yaml': application('cache') },
    });
  });

  test('can be one of another scope, with the values of this one', () => {
    const other = application('api', { path: 'manifests/api' })
      .replaceAll('main', 'dev')
      .replace('default\n', 'special\n');
    const fixture = `${scope({ 'web.yaml': application('web') })}#- other/kustomization.yaml\nresources: [api.yaml]\n#- other/api.yaml\n${other}`;
    expect(created(fixture, { name: 'cache', like: 'api', namespace: 'shop' })).toBe(
      application('cache').replace('default\n', 'special\n'),
    );
  });
});

describe('the namespace', () => {
  const own = {
    'api.yaml': application('api', { namespace: 'api' }),
    'web.yaml': application('web', { namespace: 'web' }),
  };

  test.each([
    ['its name where all siblings do so', own, 'cache'],
    [
      'theirs where they share one',
      { 'api.yaml': application('api'), 'web.yaml': application('web') },
      'shop',
    ],
  ])('is %s', (_, files, namespace) => {
    expect(created(scope(files), { name: 'cache' })).toBe(application('cache', { namespace }));
  });

  test('is what most of its objects say', () => {
    const fixture = `${scope(own)}#- manifests/cache/kustomization.yaml
namespace: data
resources: [service.yaml]
#- manifests/cache/service.yaml
apiVersion: v1
kind: Service
metadata: { name: cache }
`;
    expect(created(fixture, { name: 'cache' })).toBe(application('cache', { namespace: 'data' }));
  });

  test('is that of the siblings where its objects are of two minds', () => {
    const service = (name: string): string =>
      `#- manifests/cache/${name}.yaml\napiVersion: v1\nkind: Service\nmetadata: { name: cache, namespace: ${name} }\n`;
    const fixture = `${scope(own)}${service('one')}${service('two')}`;
    expect(created(fixture, { name: 'cache' })).toBe(application('cache', { namespace: 'cache' }));
  });

  test('is asked for where nothing tells it', () => {
    const files = { 'api.yaml': application('api', { namespace: 'api' }), 'web.yaml': application('web') };
    expect(create(scope(files), { name: 'cache' })).toBe(
      'It is not clear which namespace cache belongs into. Its siblings use: api, cache, shop. Name one.',
    );
  });

  test('is not made up where the model has none', () => {
    const bare = (name: string): string => application(name).replace(/ {4}namespace: shop\n/, '');
    expect(created(scope({ 'api.yaml': bare('api') }), { name: 'cache' })).toBe(bare('cache'));
  });
});

describe('several at once', () => {
  const overlay = (name: string): string =>
    ['api', 'web']
      .map(
        (app) =>
          `#- ${name}/${app}.yaml\n${application(app, { path: `manifests/${app}/${name}` }).replaceAll('main', name)}`,
      )
      .join('') + `#- ${name}/kustomization.yaml\nresources: [api.yaml, web.yaml]\n`;

  test('have the values of their environments', () => {
    const outcome = create(`${overlay('dev')}${overlay('prod')}`, { name: 'cache' }, ['dev', 'prod']);
    expect(outcome).toMatchObject({
      files: {
        'dev/cache.yaml': application('cache', { path: 'manifests/cache/dev' }).replaceAll('main', 'dev'),
        'prod/cache.yaml': application('cache', { path: 'manifests/cache/prod' }).replaceAll('main', 'prod'),
        'prod/kustomization.yaml': 'resources: [api.yaml, cache.yaml, web.yaml]\n',
      },
    });
  });

  test('stand in one list, each in its place', () => {
    const { workspace, snapshot, host } = workspaceFrom(overlay('dev'));
    const [home] = snapshot.model.scopes.filter(({ name }) => name === 'dev');
    const creation = createApplications(
      {
        snapshot,
        textOf: (path) => host.readText(path),
        suppose: (changes, use) => workspace.suppose(changes, use),
      },
      ['cache', 'queue'].flatMap((name) => (home ? [{ scope: home, name }] : [])),
    );
    expect('files' in creation && creation.files.at(-1)).toMatchObject({
      after: 'resources: [api.yaml, cache.yaml, queue.yaml, web.yaml]\n',
    });
  });
});
