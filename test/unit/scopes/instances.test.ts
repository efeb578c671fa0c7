import { describe, expect, test } from 'vitest';
import { compareOrder } from '../../../server/src/core/scopes/compareOrder.ts';
import { orderPath } from '../../../server/src/core/scopes/orderPath.ts';
import type { Instance } from '../../../server/src/core/scopes/scope.ts';
import type { Snapshot } from '../../../server/src/core/workspace/snapshot.ts';
import { describeInstance } from '../../kit/printModel.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';
import { app, configMap, lists } from './scopeCase.ts';

function fixtureOf(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `#- ${path}\n${text}`)
    .join('');
}

function instance({ model }: Snapshot, name: string, scope?: string): Instance {
  const found = model.scopes
    .flatMap((one) => one.instances)
    .find(({ resource, scope: own }) => resource.name === name && (scope ?? own.name) === own.name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

describe('the wave of an instance', () => {
  test.each([
    ['no annotation', '', 0n, undefined],
    ['a wave', 'argocd.argoproj.io/sync-wave: "-5"', -5n, 'argocd.argoproj.io/sync-wave'],
    ['a hook weight', 'helm.sh/hook-weight: "3"', 3n, 'helm.sh/hook-weight'],
    [
      'a wave before a hook weight',
      'argocd.argoproj.io/sync-wave: "1", helm.sh/hook-weight: "3"',
      1n,
      'argocd.argoproj.io/sync-wave',
    ],
    ['a wave that is none', 'argocd.argoproj.io/sync-wave: five', 0n, undefined],
    ['a wave from a template', 'argocd.argoproj.io/sync-wave: "{{ wave }}"', undefined, undefined],
  ])('%s', (_, annotations, wave, key) => {
    const { snapshot } = workspaceFrom(`#- a.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a, annotations: { ${annotations} } }
`);
    expect(instance(snapshot, 'a')).toMatchObject({ wave, ...(key && { waveSource: { key } }) });
    expect(instance(snapshot, 'a').waveSource?.key).toBe(key);
  });
});

const tree = fixtureOf({
  'root.yaml': app('root', 'clusters'),
  'clusters/one.yaml': app('one', 'one', { wave: '-2' }),
  'clusters/two.yaml': app('two', 'two', { wave: '3' }),
  'one/a.yaml': app('a', undefined, { wave: '4' }) + '---\n' + app('b', undefined, { wave: '4' }),
  'two/c.yaml': app('c', undefined, { wave: '1' }),
  'two/t.yaml': app('t', undefined, { wave: '{{ x }}' }),
  'two/h.yaml':
    '{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: hook, annotations: { argocd.argoproj.io/hook: PreSync } } }\n' +
    '---\n{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: hooks, annotations: { argocd.argoproj.io/hook: "PreSync,PostSync" } } }\n' +
    '---\n{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: plain-hook, annotations: { helm.sh/hook: pre-install, argocd.argoproj.io/sync-wave: "9" } } }\n',
  'elsewhere/x.yaml': app('x'),
});

describe('compareOrder', () => {
  const { snapshot } = workspaceFrom(tree);

  test.each([
    ['a', 'b', 'same', 'one', 'a', 'b'],
    ['a', 'c', 'before', 'clusters', 'one', 'two'],
    ['c', 'a', 'after', 'clusters', 'two', 'one'],
    ['a', 'two', 'before', 'clusters', 'one', 'two'],
    ['a', 'one', 'nested', 'clusters', 'one', 'one'],
    ['root', 'c', 'nested', '.', 'root', 'root'],
    ['a', 'a', 'nested', 'one', 'a', 'a'],
    ['c', 't', 'unknown', 'two', 'c', 't'],
    ['t', 'c', 'unknown', 'two', 't', 'c'],
    ['c', 'hook', 'unknown', 'two', 'c', 'hook'],
    ['c', 'hooks', 'unknown', 'two', 'c', 'hooks'],
    ['hooks', 'hooks', 'nested', 'two', 'hooks', 'hooks'],
    ['hook', 'plain-hook', 'before', 'two', 'hook', 'plain-hook'],
  ])('%s and %s: %s in %s, by %s and %s', (...[first, second, relation, scope, one, other]) => {
    const order = compareOrder(instance(snapshot, first), instance(snapshot, second));
    expect(order).toMatchObject({
      relation,
      scope: { name: scope },
      carriers: [{ resource: { name: one } }, { resource: { name: other } }],
    });
  });

  test('instances of different trees are unordered', () => {
    expect(compareOrder(instance(snapshot, 'a'), instance(snapshot, 'x'))).toEqual({ relation: 'unordered' });
  });

  test('the order path has the waves from the root down', () => {
    expect(orderPath(instance(snapshot, 'a'))).toEqual([0n, -2n, 4n]);
    expect(orderPath(instance(snapshot, 't'))).toEqual([0n, 3n, undefined]);
  });
});

describe('instances and manifests', () => {
  const { snapshot } = workspaceFrom(
    fixtureOf({
      'dev/kustomization.yaml': lists(['../base']),
      'prod/kustomization.yaml': lists(['../base', 'only.yaml']),
      'prod/only.yaml': configMap('only', '1'),
      'base/kustomization.yaml': lists(['a.yaml']),
      'base/a.yaml': configMap('plain') + '---\n' + app('a', 'src', { wave: '1' }),
      'base/unused.yaml': app('unused'),
      'src/c.yaml':
        configMap('c', '1') +
        '---\n{ apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: Secret, metadata: { name: s } }] }\n',
    }),
  );

  test.each([
    ['base/a.yaml', 1, undefined, ['a in dev', 'a in prod']],
    ['base/a.yaml', 0, undefined, ['ConfigMap/plain in dev', 'ConfigMap/plain in prod']],
    ['base/a.yaml', 2, undefined, []],
    ['base/unused.yaml', 0, undefined, []],
    ['prod/only.yaml', 0, undefined, ['ConfigMap/only in prod']],
    ['src/c.yaml', 0, undefined, ['ConfigMap/c in src', 'ConfigMap/c in src']],
    ['src/c.yaml', 1, 0, ['Secret/s in src', 'Secret/s in src']],
    ['missing.yaml', 0, undefined, []],
  ])('%s, document %d, item %s', (path, document, item, expected) => {
    const address = { path: `/workspace/${path}`, document, ...(item !== undefined && { item }) };
    expect(snapshot.model.instancesOf(address).map(describeInstance)).toEqual(expected);
  });

  test('ids are unique and tell the way', () => {
    const instances = snapshot.model.scopes.flatMap((scope) => scope.instances);
    expect(new Set(instances.map(({ id }) => id)).size).toBe(instances.length);
    expect(instance(snapshot, 'c').id).toBe(
      '/workspace/dev#argoproj.io/Application//a > /workspace/src#/ConfigMap//c',
    );
  });

  test('objects without a name of their own have ids as well', () => {
    const job =
      '{ apiVersion: batch/v1, kind: Job, metadata: { generateName: x-, annotations: { argocd.argoproj.io/hook: Sync } } }\n';
    const { model } = workspaceFrom(`#- a.yaml\n${job}---\n${job}`).snapshot;
    expect(model.scopes[0]?.instances.map(({ id }) => id)).toEqual([
      '/workspace#batch/Job//',
      '/workspace#batch/Job//~1',
    ]);
  });
});

test.each([
  ['listed.yaml', 'kustomize'],
  ['patch.yaml', 'kustomize'],
  ['chart/templates/a.yaml', 'helm'],
  ['src/plain.yaml', 'directory'],
  ['src/deep/plain.yaml', undefined],
  ['loose/a.yaml', undefined],
])('%s is rendered by %s', (path, expected) => {
  const { model } = workspaceFrom(
    fixtureOf({
      'kustomization.yaml': lists(['listed.yaml'], 'patches: [{ path: patch.yaml }]\n'),
      'listed.yaml': app('a', 'src'),
      'patch.yaml': '{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a } }\n',
      'chart/Chart.yaml': 'name: x\n',
      'chart/templates/a.yaml': app('b'),
      'src/plain.yaml': configMap('c', '1'),
      'src/deep/plain.yaml': configMap('c', '1'),
      'loose/a.yaml': app('c'),
    }),
  ).snapshot;
  expect(model.renderedBy(`/workspace/${path}`)).toBe(expected);
});

test('scopes without objects of Argo CD are rendered when somebody asks', () => {
  const { snapshot, host, workspace } = workspaceFrom(
    fixtureOf({ 'a.yaml': app('a', 'src'), 'src/c.yaml': configMap('c', '1') }),
  );
  const [, scope] = snapshot.model.scopes;
  expect(scope?.holdsArgoObjects).toBe(false);
  const later = workspace.apply([host.write('/workspace/src/d.yaml', configMap('d', '2'))]);
  expect(later.model.scopes[1]?.instances.map(describeInstance)).toEqual([
    'ConfigMap/c in src',
    'ConfigMap/d in src',
  ]);
});
