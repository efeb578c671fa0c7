import { describe, expect, test } from 'vitest';
import { readApplicationSpec } from '../../../server/src/core/argo/readApplicationSpec.ts';

const source = {
  repoURL: undefined,
  path: undefined,
  chart: undefined,
  targetRevision: undefined,
  ref: undefined,
  directory: undefined,
  kustomize: undefined,
  helm: undefined,
  plugin: false,
};
const nothing = {
  project: undefined,
  sources: [],
  destination: { server: undefined, name: undefined, namespace: undefined },
  automated: false,
  syncOptions: [],
  ranges: {},
};

test.each([[undefined], [null], ['text'], [5], [[]], [{}]])('%j says nothing', (spec) => {
  expect(readApplicationSpec(spec)).toEqual(nothing);
});

test('reads every field', () => {
  const spec = {
    project: 'platform',
    source: {
      repoURL: 'https://example.com/r.git',
      path: 'apps',
      chart: 'c',
      targetRevision: 'main',
      ref: 'values',
      directory: { recurse: true, include: '*.yaml', exclude: 'x' },
      kustomize: { namePrefix: 'a-' },
      helm: { values: 'a: 1' },
      plugin: {},
    },
    destination: { server: 'https://k', name: 'in-cluster', namespace: 'n' },
    syncPolicy: { automated: { prune: true }, syncOptions: ['PruneLast=true', 5, ' x '] },
  };
  expect(readApplicationSpec(spec)).toEqual({
    project: 'platform',
    sources: [{ ...spec.source, plugin: true }],
    destination: spec.destination,
    automated: true,
    syncOptions: ['PruneLast=true', ' x '],
    ranges: {},
  });
});

test('values of the wrong type count as absent', () => {
  const spec = {
    project: 5,
    source: {
      repoURL: true,
      path: null,
      directory: { recurse: 'true', include: 1 },
      kustomize: [],
      helm: 'x',
      plugin: null,
    },
    destination: [],
    syncPolicy: 'x',
  };
  const directory = { recurse: false, include: undefined, exclude: undefined };
  expect(readApplicationSpec(spec)).toEqual({ ...nothing, sources: [{ ...source, directory }] });
});

describe('which sources count (S§5.1)', () => {
  const paths = (spec: unknown): unknown => readApplicationSpec(spec).sources.map(({ path }) => path);

  test.each([
    [{ source: { path: 'a' } }, ['a']],
    [{ source: { path: 'a' }, sources: [] }, ['a']],
    [{ source: { path: 'a' }, sources: [{ path: 'b' }, 'x', { path: 'c' }] }, ['b', 'c']],
    [{ source: { path: 'a' }, sourceHydrator: { drySource: { path: 'd' } } }, ['d']],
    [{ source: { path: 'a' }, sourceHydrator: { syncSource: { path: 'e' } } }, ['a']],
    [{ sources: ['x'] }, []],
  ])('in %j: %j', (spec, expected) => {
    expect(paths(spec)).toEqual(expected);
  });
});

describe('blocks without a setting do not choose a tool (S§5.2)', () => {
  test.each([
    ['kustomize', {}, false],
    ['kustomize', { namePrefix: '', images: [], commonLabels: {} }, false],
    ['kustomize', { images: ['a'] }, true],
    ['helm', { parameters: [] }, false],
    ['helm', { valuesObject: { a: { b: 1 } } }, true],
    ['directory', { recurse: false }, false],
    ['directory', { recurse: false, jsonnet: { tlas: [] } }, false],
    ['directory', { include: '*.yaml' }, true],
  ])('%s: %j counts: %s', (tool, block, counts) => {
    const [read] = readApplicationSpec({ source: { [tool]: block } }).sources;
    expect(read?.[tool as 'helm'] !== undefined).toBe(counts);
  });
});

test.each([
  [{ automated: {} }, true],
  [{ automated: { enabled: true } }, true],
  [{ automated: { enabled: false } }, false],
  [{ automated: null }, false],
  [{ automated: true }, false],
  [{}, false],
])('syncPolicy %j is automated: %s', (syncPolicy, automated) => {
  expect(readApplicationSpec({ syncPolicy }).automated).toBe(automated);
});
