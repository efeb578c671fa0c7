import { describe, expect, test } from 'vitest';
import { findManifestNode } from '../../../server/src/core/manifest/readManifests.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';
import { mapValue, nodeAt, scalarText } from '../../../server/src/core/yaml/yamlPath.ts';
import { manifestsOf, withTexts } from './manifestsOf.ts';

const wave = 'argocd.argoproj.io/sync-wave';
test('reads what ordering needs, with the place of each value', () => {
  const text = `---
# head
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: 'api'
  namespace: argocd
  annotations:
    ${wave}: "5" # why
    note: |
      x
  labels: {team: a}
spec:
  project: platform
  source: {repoURL: https://example.com/r.git, path: apps/api}
  destination: {server: https://kubernetes.default.svc, namespace: api}
  syncPolicy: {automated: {}}
`;
  const [manifest, ...others] = manifestsOf(text);
  expect(others).toEqual([]);
  expect(withTexts(text, manifest)).toEqual({
    address: { path: '/repo/file.yaml', document: 0 },
    range: text.slice(text.indexOf('apiVersion')).trimEnd(),
    apiVersion: 'argoproj.io/v1alpha1',
    group: 'argoproj.io',
    kind: 'Application',
    name: { value: 'api', range: "'api'" },
    namespace: { value: 'argocd', range: 'argocd' },
    annotations: [
      {
        key: { value: wave, range: wave },
        value: { value: '5', range: '"5"' },
        type: 'string',
        style: 'double',
        aliased: false,
      },
      {
        key: { value: 'note', range: 'note' },
        value: { value: 'x\n', range: '|\n      x' },
        type: 'string',
        style: 'literal',
        aliased: false,
      },
    ],
    labels: [
      {
        key: { value: 'team', range: 'team' },
        value: { value: 'a', range: 'a' },
        type: 'string',
        style: 'plain',
        aliased: false,
      },
    ],
    misplaced: [],
    templated: false,
    application: {
      project: 'platform',
      sources: [
        {
          repoURL: 'https://example.com/r.git',
          path: 'apps/api',
          chart: undefined,
          targetRevision: undefined,
          ref: undefined,
          directory: undefined,
          kustomize: undefined,
          helm: undefined,
          plugin: false,
        },
      ],
      destination: { server: 'https://kubernetes.default.svc', name: undefined, namespace: 'api' },
      automated: true,
      syncOptions: [],
      ranges: {
        project: 'platform',
        sourcePaths: ['apps/api'],
        repoURLs: ['https://example.com/r.git'],
        destination: 'https://kubernetes.default.svc',
      },
    },
    orderComments: [],
    proseComments: [],
  });
});

describe('which objects are manifests', () => {
  const found = (text: string): unknown =>
    manifestsOf(text).map(({ kind, name, address }) => [kind, name?.value, address.document, address.item]);

  test.each([
    ['text', []],
    ['- a\n', []],
    ['kind: A\n', []],
    ['apiVersion: v1\nkind:\n', []],
    ['apiVersion: v1\nkind: {a: b}\n', []],
    ['apiVersion: v1\nkind: A\n', [['A', undefined, 0, undefined]]],
    ['apiVersion: v1\nkind: A\nmetadata: text\n', [['A', undefined, 0, undefined]]],
    ['a: 1\n---\napiVersion: v1\nkind: A\nmetadata: {name: x}\n---\n', [['A', 'x', 1, undefined]]],
    ['{"apiVersion": "v1", "kind": "A", "metadata": {"name": "x"}}', [['A', 'x', 0, undefined]]],
  ])('in %j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('the items of a List, at any kind with an items array, stand in its place', () => {
    const text = `
apiVersion: v1
kind: List
items:
- &a
  apiVersion: v1
  kind: A
  metadata: {name: first}
- text
- apiVersion: v1
  kind: B
- *a
---
apiVersion: v1
kind: ConfigMapList
items: [{apiVersion: v1, kind: ConfigMap}]
---
apiVersion: v1
kind: List
items: []
`;
    expect(found(text)).toEqual([
      ['A', 'first', 0, 0],
      ['B', undefined, 0, 2],
      ['A', 'first', 0, 3],
      ['ConfigMap', undefined, 1, 0],
    ]);
  });

  test('an Application counts at the top of a document and in its own group only', () => {
    const nested = `
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
spec:
  resources:
  - base:
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata: {name: nested}
---
apiVersion: core.oam.dev/v1beta1
kind: Application
spec: {project: other}
---
apiVersion: argoproj.io/v1alpha1
kind: AppProject
spec: {project: other}
`;
    expect(manifestsOf(nested).map(({ kind, application }) => [kind, application])).toEqual([
      ['Composition', undefined],
      ['Application', undefined],
      ['AppProject', undefined],
    ]);
  });
});

test.each([
  ['v1', ''],
  ['apps/v1', 'apps'],
  ['argoproj.io/v1alpha1', 'argoproj.io'],
])('the group of %s is %j', (apiVersion, group) => {
  expect(manifestsOf(`apiVersion: ${apiVersion}\nkind: A\n`)[0]?.group).toBe(group);
});

describe('annotations', () => {
  const annotationsOf = (text: string): unknown => {
    const [manifest] = manifestsOf(`apiVersion: v1\nkind: A\n${text}`);
    return manifest?.annotations.map(({ key, value, type, aliased }) => [
      key.value,
      value.value,
      type,
      aliased,
    ]);
  };

  test.each([
    ['metadata: {annotations: text}\n', []],
    [
      `metadata:\n  annotations:\n    a: 5\n    b:\n    c: yes\n    d: "x"\n`,
      [
        ['a', '5', 'number', false],
        ['b', '', 'null', false],
        ['c', 'yes', 'boolean', false],
        ['d', 'x', 'string', false],
      ],
    ],
    [
      'metadata:\n  annotations:\n    a: "1"\n    a: "2"\n',
      [
        ['a', '1', 'string', false],
        ['a', '2', 'string', false],
      ],
    ],
    ['metadata:\n  annotations:\n    a: {b: c}\n    d: [e]\n    ? [f]\n    : g\n', []],
    [
      'x: &v "5"\nmetadata:\n  annotations:\n    a: *v\n    b: &own "6"\n    c: *unknown\n',
      [
        ['a', '5', 'string', true],
        ['b', '6', 'string', false],
      ],
    ],
    ['x: &m {a: "5"}\nmetadata:\n  annotations: *m\n', [['a', '5', 'string', true]]],
    [
      'x: &m {a: "5", b: "1"}\nmetadata:\n  annotations:\n    <<: *m\n    b: "2"\n',
      [
        ['a', '5', 'string', true],
        ['b', '2', 'string', false],
      ],
    ],
    ['x: &m {annotations: {a: "5"}}\nmetadata:\n  <<: *m\n', [['a', '5', 'string', true]]],
    ['x: &k a\nmetadata:\n  annotations:\n    *k : "5"\n', [['a', '5', 'string', false]]],
    [
      'metadata:\n  annotations:\n    a: {{ .Values.wave }}\n',
      [['a', '{{ .Values.wave }}', 'string', false]],
    ],
  ])('of %j are %j', (text, expected) => {
    expect(annotationsOf(text)).toEqual(expected);
  });
});

test('finds the node of a manifest by its address', () => {
  const yaml = readYaml('a: 1\n---\nitems: [x, {kind: A}]\n');
  const path = '/repo/file.yaml';
  expect(scalarText(mapValue(findManifestNode(yaml, { path, document: 1, item: 1 }), 'kind'))).toBe('A');
  expect(scalarText(nodeAt(findManifestNode(yaml, { path, document: 0 }), ['a']))).toBe('1');
  expect(findManifestNode(yaml, { path, document: 1, item: 0 })).toBeUndefined();
  expect(findManifestNode(yaml, { path, document: 7 })).toBeUndefined();
});
