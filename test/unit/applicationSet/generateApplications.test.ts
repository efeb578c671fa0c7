import { describe, expect, test } from 'vitest';
import { generate, names, repository, tree } from './generateFrom.ts';

describe('list', () => {
  test('replaces flat names', () => {
    expect(
      names(`
#- spec.yaml
generators:
  - list:
      elements:
        - { cluster: dev, values: { tier: small } }
        - { cluster: prod, values: { tier: large } }
template:
  metadata: { name: 'guestbook-{{cluster}}-{{ values.tier }}' }
`),
    ).toEqual(['guestbook-dev-small', 'guestbook-prod-large']);
  });

  test('refuses values that are no strings without Go templates', () => {
    const spec = `
#- spec.yaml
generators: [{ list: { elements: [{ cluster: dev, wave: 1 }] } }]
template: { metadata: { name: '{{cluster}}' } }
`;
    expect(generate(spec)).toMatchObject({ applications: [], invalid: { generator: 0, reason: 'wave' } });
    expect(
      names(
        spec
          .replace('generators', 'goTemplate: true\ngenerators')
          .replace('{{cluster}}', '{{.cluster}}-{{.wave}}'),
      ),
    ).toEqual(['dev-1']);
  });

  test('keeps unknown tags and says so', () => {
    const { applications } = generate(`
#- spec.yaml
generators: [{ list: { elements: [{ cluster: dev }] } }]
template: { metadata: { name: '{{cluster}}-{{region}}' } }
`);
    expect(applications).toMatchObject([
      { value: { metadata: { name: 'dev-{{region}}' } }, resolved: false },
    ]);
  });

  test('filters by the selector of its entry and prefers its own template', () => {
    expect(
      names(`
#- spec.yaml
generators:
  - selector: { matchLabels: { env: prod } }
    list:
      elements: [{ env: dev, name: a }, { env: prod, name: b }]
      template: { metadata: { name: 'own-{{name}}' } }
template: { metadata: { name: '{{name}}', namespace: argocd } }
`),
    ).toEqual(['own-b']);
  });
});

describe('git', () => {
  test('finds directories, but not hidden, deeper or excluded ones', () => {
    const { applications, reads } = generate(`
#- spec.yaml
generators:
  - git:
      repoURL: ${repository}
      directories: [{ path: 'apps/*' }, { path: apps/web, exclude: true }]
template:
  metadata: { name: '{{path.basename}}-{{path[0]}}', labels: { dir: '{{path}}' } }
${tree}`);
    expect(applications).toMatchObject([
      { value: { metadata: { name: 'api-apps', labels: { dir: 'apps/api' } } }, resolved: true },
    ]);
    expect(reads).toEqual(new Set(['/workspace/apps']));
  });

  test('reads files, one set for each item, with stars across directories', () => {
    expect(
      names(
        `
#- spec.yaml
generators:
  - git: { repoURL: ${repository}, files: [{ path: 'clusters/*.yaml' }] }
template: { metadata: { name: '{{cluster.name}}-{{path.basename}}-{{path.filename}}' } }
${tree}`,
        'pathspec',
      ),
    ).toEqual(['eu-1-eu-config.yaml', 'us-1-us-config.yaml', 'us-2-us-config.yaml']);
  });

  test.each([
    ['clusters/*/config.yaml', ['eu-1', 'us-1', 'us-2'], ['eu-1', 'us-1', 'us-2'], []],
    ['clusters/*.yaml', ['eu-1', 'us-1', 'us-2'], [], ['git.files']],
    ['clusters/**/config.yaml', ['eu-1', 'us-1', 'us-2'], ['eu-1', 'us-1', 'us-2'], []],
    ['**/eu/config.yaml', ['eu-1'], ['eu-1'], []],
    ['clusters/eu/**/config.yaml', [], ['eu-1'], ['git.files']],
    ['clusters/{eu,us}/config.yaml', [], ['eu-1', 'us-1', 'us-2'], ['git.files']],
    ['clusters/eu', ['eu-1'], [], ['git.files']],
    ['clusters/[!e]?/config.yaml', ['us-1', 'us-2'], ['us-1', 'us-2'], []],
  ])(
    'reads the pattern %s in both ways, and says where they differ',
    (pattern, pathspec, doublestar, open) => {
      const spec = `
#- spec.yaml
generators:
  - git: { repoURL: ${repository}, files: [{ path: '${pattern}' }] }
template: { metadata: { name: '{{cluster.name}}' } }
${tree}`;
      expect(names(spec, 'pathspec')).toEqual(pathspec);
      expect(names(spec, 'doublestar')).toEqual(doublestar);
      const { unknown } = generate(spec);
      expect(names(spec)).toEqual(
        pathspec.filter((name) => (doublestar as readonly string[]).includes(name)),
      );
      expect(unknown.map(({ reason }) => reason)).toEqual(open);
    },
  );

  test('gives Go templates nested values, segments, a prefix and values', () => {
    expect(
      names(`
#- spec.yaml
goTemplate: true
generators:
  - git:
      repoURL: ${repository}
      pathParamPrefix: where
      directories: [{ path: apps/api }]
      values: { long: '{{ .where.path.basename }}-x' }
template: { metadata: { name: '{{ index .where.path.segments 1 }}-{{ .values.long }}' } }
${tree}`),
    ).toEqual(['api-api-x']);
  });

  test('does not know other repositories', () => {
    expect(
      generate(`
#- spec.yaml
generators: [{ git: { repoURL: 'https://example.com/other.git', directories: [{ path: '*' }] } }]
template: { metadata: { name: '{{path.basename}}' } }
`),
    ).toMatchObject({
      applications: [],
      unknown: [{ generator: 0, reason: 'https://example.com/other.git' }],
    });
  });
});

describe('clusters', () => {
  const secrets = `
#- secrets/eu.yaml
apiVersion: v1
kind: Secret
metadata:
  name: eu
  labels: { argocd.argoproj.io/secret-type: cluster, region: eu }
stringData: { name: EU_1, server: https://eu.example.com }
`;

  test('makes one set for each Secret in the workspace, and one for the local cluster', () => {
    expect(
      names(`
#- spec.yaml
generators: [{ clusters: {} }]
template: { metadata: { name: '{{nameNormalized}}' } }
${secrets}`),
    ).toEqual(['eu-1', 'in-cluster']);
  });

  test('selects by label', () => {
    expect(
      names(`
#- spec.yaml
goTemplate: true
generators: [{ clusters: { selector: { matchExpressions: [{ key: region, operator: In, values: [eu] }] } } }]
template: { metadata: { name: '{{.name}}-{{.metadata.labels.region}}' } }
${secrets}`),
    ).toEqual(['EU_1-eu']);
  });

  test('is unknown without Secrets', () => {
    expect(generate('#- s.yaml\ngenerators: [{ clusters: {} }]').unknown).toEqual([
      { generator: 0, reason: 'clusters' },
    ]);
  });
});

test('templatePatch is rendered as text and merged', () => {
  const { applications } = generate(`
#- spec.yaml
goTemplate: true
generators: [{ list: { elements: [{ name: a, prune: true }] } }]
template: { metadata: { name: '{{.name}}' }, spec: { project: default } }
templatePatch: |
  spec:
    syncPolicy: { automated: { prune: {{ .prune }} } }
`);
  expect(applications).toMatchObject([
    { value: { spec: { project: 'default', syncPolicy: { automated: { prune: true } } } }, resolved: true },
  ]);
});

test.each([
  ['{{ .a | upper }}', false],
  ['{{- .a }}', false],
  ['{{ if .a }}x{{ end }}', false],
  ['{{ .missing }}', true],
  ['{{ .big }}', false],
])('of Go templates, %s is evaluated: %s', (template, resolved) => {
  const { applications } = generate(`
#- spec.yaml
goTemplate: true
generators: [{ list: { elements: [{ a: x, big: 1000000 }] } }]
template: { metadata: { name: '${template}' } }
`);
  expect(applications[0]?.resolved).toBe(resolved);
});
