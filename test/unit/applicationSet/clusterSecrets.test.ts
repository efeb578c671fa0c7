import { expect, test } from 'vitest';
import { readClusterSecret } from '../../../server/src/core/applicationSet/clusterSecret.ts';
import { generateFromClusters } from '../../../server/src/core/applicationSet/generators/clusterGenerator.ts';
import type { GeneratorContext } from '../../../server/src/core/applicationSet/generatorContext.ts';
import { base64Text } from '../../../server/src/core/text/base64Text.ts';
import type { PlainMap } from '../../../server/src/core/yaml/plainMap.ts';

/** The names, or all parameters, that `clusters` gives for some cluster Secrets. */
function generated(
  secrets: readonly PlainMap[],
  clusters: PlainMap = {},
  mode: GeneratorContext['mode'] = 'go',
): unknown {
  const context = {
    clusterSecrets: () => secrets.map(readClusterSecret),
    mode,
  } as Partial<GeneratorContext> as GeneratorContext;
  const found = generateFromClusters(clusters, context);
  return found.kind === 'known' ? found.sets : found;
}

const local = {
  name: 'in-cluster',
  nameNormalized: 'in-cluster',
  server: 'https://kubernetes.default.svc',
  project: '',
};
const here = { stringData: { name: 'here', server: local.server, project: 'team' } };
const east = {
  metadata: { name: 'east', labels: { env: 'prod' }, annotations: { zone: 'a' } },
  stringData: { name: 'East_1', server: 'https://east' },
};
const west = {
  metadata: { name: 'west', labels: { env: 7 } },
  stringData: { name: 'west', server: 'https://west' },
};

test('a Secret without labels, and the cluster itself', () => {
  expect(generated([{ stringData: west.stringData }])).toEqual([
    {
      name: 'west',
      nameNormalized: 'west',
      server: 'https://west',
      project: '',
      metadata: { labels: {}, annotations: {} },
    },
    local,
  ]);
});

test('a Secret for the cluster itself takes its place', () => {
  expect(generated([here])).toMatchObject([{ name: 'here', project: 'team' }]);
});

test('labels and annotations by their whole keys; a selector leaves out the cluster itself', () => {
  expect(generated([east, west], { selector: { matchLabels: { env: 'prod' } } }, 'fast')).toMatchObject([
    {
      name: 'East_1',
      nameNormalized: 'east-1',
      'metadata.labels.env': 'prod',
      'metadata.annotations.zone': 'a',
    },
  ]);
});

test.each([{}, { selector: {} }, { selector: { matchLabels: {}, matchExpressions: [] } }])(
  'the selector in %j selects all',
  (clusters) => {
    expect(generated([east], clusters)).toMatchObject([{ name: 'East_1' }, { name: 'in-cluster' }]);
  },
);

test('a flat list is one set with all clusters, and their values', () => {
  expect(generated([east], { flatList: true, values: { of: '{{ .name }}' } })).toMatchObject([
    {
      clusters: [
        { name: 'East_1', values: { of: 'East_1' } },
        { name: 'in-cluster', values: { of: 'in-cluster' } },
      ],
    },
  ]);
});

test('encoded data is read, and stringData wins', () => {
  const encoded = {
    data: { name: 'bm9ydGg=', server: 'aHR0cHM6Ly9ub3J0aA==' },
    stringData: { project: 'p' },
  };
  expect(generated([encoded])).toMatchObject([
    { name: 'north', server: 'https://north', project: 'p' },
    local,
  ]);
});

test.each([
  ['', ''],
  ['YQ==', 'a'],
  ['YWI=\n', 'ab'],
  ['YWJj', 'abc'],
  ['w6k=', undefined],
  ['not base64!', undefined],
  ['YQ', undefined],
])('base64 %j is %j', (encoded, text) => {
  expect(base64Text(encoded)).toBe(text);
});

test.each([
  ['there is none', []],
  ['two are one cluster', [east, { stringData: { name: 'other', server: 'https://east' } }]],
  ['two have one name', [east, { stringData: { name: 'East_1', server: 'https://other' } }]],
  [
    'none has a name that is known',
    [{ stringData: { name: '<path:secret#name>', server: 'x' } }, { metadata: { name: 'x' } }],
  ],
])('nobody knows the clusters where %s', (_, secrets) => {
  expect(generated(secrets)).toMatchObject({ kind: 'unknown', reason: 'clusters' });
});
