import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/core/fixes/fixesOf.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

interface Options {
  readonly wave?: string;
  readonly needs?: string;
  readonly labels?: string;
}

function application(name: string, { wave, needs, labels }: Options = {}): string {
  const annotations = [
    ...(wave === undefined ? [] : [`    argocd.argoproj.io/sync-wave: ${wave}`]),
    ...(needs === undefined ? [] : [`    sync-waves/depends-on: ${needs}`]),
  ];
  return [
    `#- apps/${name}.yaml`,
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    ...(labels === undefined ? [] : [`  labels: { ${labels} }`]),
    ...(annotations.length > 0 ? ['  annotations:', ...annotations] : []),
    'spec: { project: default }',
    '',
  ].join('\n');
}

function kustomization(resources: readonly string[], ...more: readonly string[]): string {
  const list = resources.map((name) => `${name}.yaml`).join(', ');
  return ['#- apps/kustomization.yaml', `resources: [${list}]`, ...more, ''].join('\n');
}

/** Gives everything labelled `shared` one wave, written in one place. */
const component = `#- shared/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches:
  - path: patch.yaml
    target: { kind: Application, labelSelector: shared=yes }
#- shared/patch.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: any
  annotations:
    argocd.argoproj.io/sync-wave: "1"
`;
const shared = 'shared: "yes"';

/** The titles of the fixes of the only finding, or of the one about a pair. */
function fixTitles(text: string, pair = ''): readonly string[] {
  const { findings: byFile, model } = workspaceFrom(text).snapshot;
  const findings = [...byFile.values()].flat();
  const about = findings.filter(({ application: name, provider }) => `${name} ${provider}`.includes(pair));
  expect(about).toHaveLength(1);
  return about.flatMap((finding) => fixesOf(finding, { model, locale: 'en' }).map(({ title }) => title));
}

const ignore = 'This order does not matter: ignore it here';

describe('the repairs of an order', () => {
  test('move as few as possible, and name those that have to come along', () => {
    const text =
      application('api', { wave: '"1"', needs: 'database' }) +
      application('database', { wave: '"3"', needs: 'storage' }) +
      application('storage', { wave: '"0"' }) +
      application('web', { wave: '"4"', needs: 'api' }) +
      application('shop', { wave: '"5"', needs: 'web' }) +
      application('blog', { wave: '"9"', needs: 'api' });
    expect(fixTitles(text)).toEqual([
      'Move api behind database, to wave 4 (with web, shop)',
      'Move database in front of api, to wave 0 (with storage)',
      ignore,
    ]);
  });

  test('name three at most', () => {
    const dependents = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      application(name, { wave: '"2"', needs: 'api' }),
    );
    const text =
      application('api', { wave: '"1"', needs: 'database' }) +
      application('database', { wave: '"3"' }) +
      dependents.join('');
    expect(fixTitles(text)[0]).toBe('Move api behind database, to wave 4 (with a, b, c and 2 more)');
  });

  test('say which others share the place of the wave', () => {
    const text =
      kustomization(['api', 'web', 'database'], 'components: [../shared]') +
      component +
      application('api', { needs: 'database', labels: shared }) +
      application('web', { labels: shared }) +
      application('database', { wave: '"3"' });
    expect(fixTitles(text)).toEqual([
      'Move api behind database, to wave 4; this also changes web (apps)',
      'Move database in front of api, to wave 0',
    ]);
  });

  test('list three of many that share it', () => {
    const names = ['a', 'b', 'c', 'd'];
    const text =
      kustomization(['api', 'database', ...names], 'components: [../shared]') +
      component +
      names.map((name) => application(name, { labels: shared })).join('') +
      application('api', { needs: 'database', labels: shared }) +
      application('database', { wave: '"3"' });
    expect(fixTitles(text)[0]).toBe(
      'Move api behind database, to wave 4; this also changes a (apps), b (apps), c (apps) …',
    );
  });
});

describe('a repair is not offered', () => {
  test('when both waves are written in the same place', () => {
    const text =
      kustomization(['api', 'database', 'other'], 'components: [../shared]') +
      component +
      application('api', { needs: 'database', labels: shared }) +
      application('database', { labels: shared }) +
      application('other', { wave: '"2"' });
    expect(fixTitles(text)).toEqual([]);
  });

  test('when what shares the place would have to move both ways', () => {
    const text =
      kustomization(['api', 'base', 'database'], 'components: [../shared]') +
      component +
      application('api', { needs: 'database', labels: shared }) +
      application('base', { labels: shared }) +
      application('database', { wave: '"3"', needs: 'base' });
    expect(fixTitles(text)).toEqual([]);
  });

  test('when the wave is written where we do not write', () => {
    const patch = [
      'patches:',
      '  - target: { kind: Application, name: api }',
      '    patch: \'[{"op": "add", "path": "/metadata/annotations/argocd.argoproj.io~1sync-wave", "value": "1"}]\'',
    ];
    const text =
      kustomization(['api', 'database'], ...patch) +
      application('api', { needs: 'database' }) +
      application('database', { wave: '"3"' });
    expect(fixTitles(text)).toEqual(['Move database in front of api, to wave 0']);
  });

  test('when the new wave would be too large', () => {
    const text =
      application('api', { wave: '"1"', needs: 'database' }) +
      application('database', { wave: '"2147483647"' });
    expect(fixTitles(text)).toEqual(['Move database in front of api, to wave 0', ignore]);
  });

  test('when a template decides a wave that would have to move', () => {
    const text =
      application('api', { wave: '"1"', needs: 'database' }) +
      application('database', { wave: '"3"', needs: 'storage' }) +
      application('storage', { wave: '"{{ .wave }}"' });
    expect(fixTitles(text)).toContain('Move database in front of api, to wave 0');
  });

  test('when a circle of others would have to move for ever', () => {
    const text =
      application('api', { wave: '"1"', needs: 'database' }) +
      application('database', { wave: '"3"' }) +
      application('web', { wave: '"2"', needs: 'api, shop' }) +
      application('shop', { wave: '"2"', needs: 'web' });
    expect(fixTitles(text, 'api database')).toEqual(['Move database in front of api, to wave 0', ignore]);
  });

  test('when the other end shares its place with what would have to move', () => {
    const text =
      kustomization(['api', 'web', 'database'], 'components: [../shared]') +
      component.replace('"1"', '"3"') +
      application('api', { wave: '"2"', needs: 'database' }) +
      application('web', { needs: 'api', labels: shared }) +
      application('database', { labels: shared });
    expect(fixTitles(text, 'api database')).toEqual([ignore]);
  });
});
