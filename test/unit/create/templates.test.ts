import { describe, expect, test } from 'vitest';
import type { NewApplication } from '../../../server/src/core/create/creation.ts';
import { application, create, created, scope, wave } from './createKit.ts';

describe('a template', () => {
  const config = (template: string): string => `#- .sync-waves.yaml\ntemplate: ${template}\n`;
  const template = application('<app-name>', {
    path: 'manifests/<category>/<name>',
    namespace: '<namespace>',
  });
  const siblings = {
    'api.yaml': application('api', { path: 'manifests/shop/api' }),
    'web.yaml': application('web', { path: 'manifests/shop/web' }),
  };

  test('is filled in, without the comment on top', () => {
    const text = `# Copy me.\n\n${template}`.replace('  project', '  # one of ours\n  project');
    const fixture = `${scope(siblings)}${config('template.yaml')}#- template.yaml\n${text}`;
    expect(created(fixture, { name: 'cache' })).toBe(
      application('cache', { path: 'manifests/shop/cache' }).replace(
        '  project',
        '  # one of ours\n  project',
      ),
    );
  });

  test('has its wave replaced together with the comment beside it, or taken out', () => {
    const text = template.replace('argocd\n', `argocd\n${wave('"X" # fill in')}\n`);
    const fixture = `${scope(siblings)}${config('template.yaml')}#- template.yaml\n${text}`;
    const path = 'manifests/shop/cache';
    expect(created(fixture, { name: 'cache', wave: 3n })).toBe(
      application('cache', { path, metadata: wave('"3"') }),
    );
    expect(created(fixture, { name: 'cache' })).toBe(application('cache', { path }));
  });

  test('serves a scope that has no Applications yet', () => {
    const fixture = `#- apps/kustomization.yaml\nresources: [project.yaml]
#- apps/project.yaml\napiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }
${config('template.yaml')}#- template.yaml\n${template}`;
    expect(create(fixture, { name: 'cache', path: 'x/cache', namespace: 'y' })).toBe(
      "apps/kustomization.yaml can't be edited safely as it is. Nothing was created: repair its list first.",
    );
  });

  test.each([
    ['is missing', 'missing.yaml', template, 'missing.yaml'],
    ['lies outside', '../template.yaml', template, '/template.yaml'],
    ['is more than one object', 'template.yaml', `${template}---\n${template}`, 'template.yaml'],
    ['is no YAML when it is filled in', 'template.yaml', `${template}  - [\n`, 'template.yaml'],
  ])('is refused where it %s', (_, path, text, shown) => {
    const fixture = `${scope(siblings)}${config(path)}#- template.yaml\n${text}`;
    expect(create(fixture, { name: 'cache' })).toMatch(`The template ${shown} can't be used`);
  });
});

describe('nothing is created', () => {
  const files = {
    'api.yaml': application('api', { path: 'a/api' }),
    'web.yaml': application('web', { path: 'b/web' }),
  };

  test.each<[string, string, Omit<NewApplication, 'scope'>, RegExp]>([
    ['with a wrong name', scope(files), { name: '../api' }, /“\.\.\/api” is no name/],
    ['that is there', scope(files), { name: 'api' }, /^api is in apps already/],
    [
      'over a file',
      `${scope(files)}#- apps/cache.yaml\n# mine\n`,
      { name: 'cache' },
      /^apps\/cache.yaml is there/,
    ],
    ['like nobody', scope(files), { name: 'cache', path: 'x', like: 'nobody' }, /no Application nobody/],
    ['outside', scope(files), { name: 'cache', path: '../x' }, /^\.\.\/x leads out/],
    ['at the root of the disk', scope(files), { name: 'cache', path: '/x' }, /^\/x leads out/],
    ['at a place that is not clear', scope(files), { name: 'cache' }, /could be: a\/cache, b\/cache\./],
    [
      'at one of two places',
      `${scope(files)}#- a/cache/x.yaml\nkind: x\n#- b/cache/x.yaml\nkind: x\n`,
      { name: 'cache' },
      /could be: a\/cache, b\/cache\./,
    ],
    [
      'where no file says its name',
      scope({ 'one.yaml': application('api') }),
      { name: 'cache', path: 'x' },
      /not clear how the file/,
    ],
    [
      'where no path says its name',
      scope({ 'api.yaml': application('api', { path: 'x' }) }),
      { name: 'cache' },
      /not clear where the manifests of cache are\. Name/,
    ],
  ])('%s', (_, fixture, request, message) => {
    expect(create(fixture, request)).toMatch(message);
  });
});
