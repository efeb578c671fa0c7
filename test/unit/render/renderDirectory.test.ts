import { describe, expect, test } from 'vitest';
import type { DirectoryOptions } from '../../../server/src/core/argo/applicationSpec.ts';
import { applicationSource } from '../../kit/applicationSource.ts';
import { renderFixture } from '../../kit/renderFixture.ts';

const configMap = (name: string): string =>
  `{ apiVersion: v1, kind: ConfigMap, metadata: { name: ${name} } }\n`;
const file = (path: string, text = configMap(path.replaceAll('/', '-').replace(/\.\w+$/, ''))): string =>
  `#- ${path}\n${text}`;

function names(fixture: string, options: Partial<DirectoryOptions> = {}): readonly string[] {
  const directory = { recurse: false, include: undefined, exclude: undefined, ...options };
  return renderFixture(fixture, '.', applicationSource({ directory })).resources.map(({ name }) => name);
}

describe('which files of a directory are manifests (S§5.3)', () => {
  const tree = [
    'b.yml',
    'a.yaml',
    'c.json',
    '.dot.yaml',
    'x.txt',
    'sub/d.yaml',
    'sub/deep/e.yaml',
    'sub/config.yaml',
    'env-a/f.yaml',
  ]
    .map((path) => file(path))
    .join('');

  test('the top level only', () => {
    expect(names(tree)).toEqual(['.dot', 'a', 'b', 'c']);
  });

  test('all of them, in the order of their paths', () => {
    expect(names(tree, { recurse: true })).toEqual([
      '.dot',
      'a',
      'b',
      'c',
      'env-a-f',
      'sub-config',
      'sub-d',
      'sub-deep-e',
    ]);
  });

  test('include, where a star crosses directories', () => {
    expect(names(tree, { recurse: true, include: '{*.yml,sub/*}' })).toEqual([
      'b',
      'sub-config',
      'sub-d',
      'sub-deep-e',
    ]);
  });

  test('exclude wins', () => {
    expect(names(tree, { recurse: true, include: 'sub/*', exclude: '{sub/config.yaml,*/deep/*}' })).toEqual([
      'sub-d',
    ]);
  });

  test('other extensions never count', () => {
    expect(names(tree, { include: '*.txt' })).toEqual([]);
  });

  test('an invalid pattern selects as if it were not there, and is told', () => {
    const directory = { recurse: false, include: '{a', exclude: undefined };
    const { resources, unresolved } = renderFixture(tree, '.', applicationSource({ directory }));
    expect(resources).toHaveLength(4);
    expect(unresolved.map(({ reason, subject }) => `${reason} ${subject}`)).toEqual(['invalid {a']);
  });

  test('a directory that is not there', () => {
    expect(renderFixture(tree, 'nowhere')).toMatchObject({
      tool: 'directory',
      resources: [],
      unresolved: [],
    });
  });
});

describe('what is in the files', () => {
  test('a skip marker anywhere', () => {
    expect(
      names(file('a.yaml', `${configMap('a')}# +argocd:skip-file-rendering\n`) + file('b.yaml')),
    ).toEqual(['b']);
  });

  test('values files do no harm, valid or not', () => {
    const result = renderFixture(
      file('values.yaml', 'a: {{ x }}\nkind: [\n') + file('more.yaml', 'a: 1\n') + file('b.yaml'),
    );
    expect(result.resources.map(({ name }) => name)).toEqual(['b']);
    expect(result.unresolved).toEqual([]);
  });

  test('a manifest that is not valid YAML', () => {
    const { resources, unresolved } = renderFixture(
      file('a.yaml', `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: [\n`),
    );
    expect(resources.map(({ name }) => name)).toEqual(['a']);
    expect(unresolved.map(({ reason }) => reason)).toEqual(['invalid']);
  });

  test('Jsonnet is not evaluated', () => {
    expect(renderFixture(file('a.jsonnet', '{}\n')).unresolved.map(({ reason }) => reason)).toEqual([
      'unsupported',
    ]);
  });

  test('objects keep what is written', () => {
    const { resources } = renderFixture(
      file(
        'a.yaml',
        `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: a
  namespace: argocd
  labels: { tier: web }
  annotations: { argocd.argoproj.io/sync-wave: 1, argocd.argoproj.io/sync-wave: 010, owner: me }
spec: { project: default, source: { path: apps } }
---
{ apiVersion: v1, kind: Secret, metadata: { generateName: x, annotations: { argocd.argoproj.io/hook: '{{ x }}' } } }
`,
      ),
    );
    const [application, secret] = resources;
    expect(application).toMatchObject({ group: 'argoproj.io', namespace: 'argocd', unresolved: false });
    expect(application?.labels).toEqual(new Map([['tier', 'web']]));
    expect([...(application?.annotations ?? [])].map(([key, { value, type }]) => [key, value, type])).toEqual(
      [['argocd.argoproj.io/sync-wave', '010', 'number']],
    );
    expect(application?.application?.sources[0]?.path).toBe('apps');
    expect(secret).toMatchObject({
      name: '',
      namespace: undefined,
      unresolved: true,
      place: { range: secret?.manifest?.range },
    });
  });
});
