import { describe, expect, test } from 'vitest';
import { fixtureFolder } from '../../../kit/fixture.ts';
import { renderFixture } from '../../../kit/renderFixture.ts';

/** What is unresolved, as `reason subject`, and the objects, uncertain ones with a question mark. */
function outcome(fixture: string): {
  readonly unresolved: readonly string[];
  readonly objects: readonly string[];
} {
  const { unresolved, resources } = renderFixture(fixture, 'root');
  return {
    unresolved: unresolved.map(({ reason, subject }) => `${reason} ${subject}`),
    objects: resources.map(({ name, unresolved: uncertain }) => `${name}${uncertain ? '?' : ''}`),
  };
}

const object =
  '#- root/a.yaml\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }\n---\n{ apiVersion: v1, kind: Secret, metadata: { name: b } }\n';

describe('what only the real tool, or the network, could tell', () => {
  test.each<[fields: string, unresolved: readonly string[], objects: readonly string[], more?: string]>([
    ['resources: [a.yaml, "https://example.com/x.yaml"]', ['remote https://example.com/x.yaml'], ['a', 'b']],
    [
      'resources: [a.yaml, "github.com/o/r//path?ref=v1"]',
      ['remote github.com/o/r//path?ref=v1'],
      ['a', 'b'],
    ],
    ['resources: [a.yaml, "git@host.example:o/r.git"]', ['remote git@host.example:o/r.git'], ['a', 'b']],
    ['resources: [a.yaml, "ssh://git@host.example/o/r"]', ['remote ssh://git@host.example/o/r'], ['a', 'b']],
    [
      'resources: [a.yaml]\ncomponents: ["https://example.com/o/r"]',
      ['remote https://example.com/o/r'],
      ['a', 'b'],
    ],
    ['resources: [a.yaml, ../../elsewhere]', ['outsideWorkspace ../../elsewhere'], ['a', 'b']],
    ['resources: [a.yaml, gone.yaml]', ['missing gone.yaml'], ['a', 'b']],
    ['resources: [a.yaml, empty]', ['missing empty'], ['a', 'b'], '#- root/empty/x.txt\n\n'],
    ['resources: [a.yaml, ""]', ['cycle '], ['a', 'b']],
    [
      'resources: [a.yaml, sub]',
      [`invalid ${fixtureFolder}/root/sub/kustomization.yaml`],
      ['a', 'b'],
      '#- root/sub/kustomization.yaml\nresources: [\n',
    ],
    [
      'resources: [a.yaml]\nhelmCharts: [{name: chart}]\nhelmChartInflationGenerator: [{chartName: old}]',
      ['helm chart', 'helm old'],
      ['a', 'b'],
    ],
    [
      'resources: [a.yaml, list.yaml]',
      ['unsupported SecretList'],
      ['a', 'b'],
      '#- root/list.yaml\n{ apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: SecretList, items: [{ apiVersion: v1, kind: Secret, metadata: { name: c } }] }] }\n',
    ],
    [
      'resources: [a.yaml, list.yaml]',
      ['unsupported AllowList'],
      ['a', 'b'],
      '#- root/list.yaml\n{ apiVersion: v1, kind: AllowList, metadata: { name: c }, items: { a: b } }\n',
    ],
    [
      'resources: [a.yaml]\ntransformers: [t.yaml]',
      ['unsupported PrefixTransformer'],
      ['a?', 'b?'],
      '#- root/t.yaml\n{ apiVersion: builtin, kind: PrefixTransformer, metadata: { name: t }, prefix: 5 }\n',
    ],
    [
      'resources: [a.yaml]\ngenerators: [g.yaml]',
      ['unsupported SecretGenerator'],
      ['a', 'b'],
      '#- root/g.yaml\n{ apiVersion: builtin, kind: SecretGenerator, metadata: { name: g }, type: true }\n',
    ],
    [
      'resources: [a.yaml]\nvalidators: [v.yaml]',
      ['plugin Policy', 'unsupported LabelTransformer'],
      ['a', 'b'],
      '#- root/v.yaml\n{ apiVersion: example.com/v1, kind: Policy, metadata: { name: v } }\n---\n{ apiVersion: builtin, kind: LabelTransformer, metadata: { name: w } }\n',
    ],
    ['resources: [a.yaml]\nopenapi: {path: x.json}', ['unsupported openapi'], ['a', 'b']],
    [
      'resources: [a.yaml]\npatches: [{path: "https://example.com/p.yaml", target: {kind: Secret}}]',
      ['remote https://example.com/p.yaml'],
      ['a', 'b?'],
    ],
    [
      'resources: [a.yaml]\npatches: [{path: "https://example.com/p.yaml"}]',
      ['remote https://example.com/p.yaml'],
      ['a?', 'b?'],
    ],
    [
      'resources: [a.yaml]\npatches: [{path: "https://example.com/p.yaml", target: {kind: "("}}]',
      ['remote https://example.com/p.yaml'],
      ['a', 'b'],
    ],
    [
      'resources: [a.yaml]\npatches: [{path: p.yaml, target: {name: "(a+)+"}}]',
      ['unsupported target'],
      ['a?', 'b?'],
      '#- root/p.yaml\n{kind: X, metadata: {name: x}}\n',
    ],
    ['resources: [a.yaml]\npatches: [{patch: "{", target: {kind: Secret}}]', ['invalid patch'], ['a', 'b?']],
    [
      'resources: [a.yaml]\npatches: [{path: p.yaml, target: {kind: Secret}}]',
      ['invalid p.yaml'],
      ['a', 'b?'],
      '#- root/p.yaml\na: [\n',
    ],
    [
      'resources: [a.yaml]\npatchesJson6902: [{path: "https://example.com/p.yaml", target: {kind: Secret, name: b}}]',
      ['remote https://example.com/p.yaml'],
      ['a', 'b?'],
    ],
    [
      'resources: [a.yaml]\npatchesStrategicMerge: ["https://example.com/p.yaml"]',
      ['remote https://example.com/p.yaml'],
      ['a?', 'b?'],
    ],
    [
      'resources: [a.yaml]\ngenerators: [g.yaml]',
      ['plugin ksops'],
      ['a', 'b'],
      '#- root/g.yaml\n{apiVersion: viaduct.ai/v1, kind: ksops, metadata: {name: g}}\n',
    ],
    [
      'resources: [a.yaml]\ngenerators: [g.yaml]',
      ['helm HelmChartInflationGenerator'],
      ['a', 'b'],
      '#- root/g.yaml\n{apiVersion: builtin, kind: HelmChartInflationGenerator, metadata: {name: g}}\n',
    ],
    [
      'resources: [a.yaml]\ntransformers: [t.yaml]',
      ['plugin Program'],
      ['a?', 'b?'],
      '#- root/t.yaml\n{apiVersion: example.com/v1, kind: Program, metadata: {name: t}}\n',
    ],
    [
      'resources: [a.yaml]\ntransformers: [t.yaml]',
      ['unsupported ValueAddTransformer'],
      ['a?', 'b?'],
      '#- root/t.yaml\n{apiVersion: builtin, kind: ValueAddTransformer, metadata: {name: t}}\n',
    ],
    [
      'resources: [a.yaml]\ntransformers: [more]',
      ['unsupported PrefixTransformer'],
      ['a', 'b'],
      `#- root/more/kustomization.yaml
resources: [t.yaml]
patches: [{target: {kind: .*}, patch: '[{"op": "add", "path": "/prefix", "value": "y-"}]'}]
#- root/more/t.yaml
{apiVersion: builtin, kind: PrefixTransformer, metadata: {name: t}, prefix: x-}
`,
    ],
    [
      'configMapGenerator: [{name: g, files: [x.bin]}]',
      ['unsupported x.bin'],
      ['g?'],
      '#- root/x.bin\n\uFFFD\n',
    ],
    [
      'configMapGenerator: [{name: g, files: ["https://example.com/x"], options: {disableNameSuffixHash: true}}]',
      ['remote https://example.com/x'],
      ['g'],
    ],
    [
      'configMapGenerator: [{name: g}]\npatches: [{target: {kind: ConfigMap}, options: {allowKindChange: true}, patch: "{kind: Other, metadata: {name: x}}"}]',
      ['unsupported Other/g'],
      ['g?'],
    ],
    [
      'resources: [a.yaml, broken.yaml]',
      ['invalid broken.yaml'],
      ['a', 'b', 'c'],
      '#- root/broken.yaml\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}\n---\na: [\n',
    ],
    [
      'resources: [t.yaml]',
      [],
      ['{{ .name }}?', 'x?', 'y'],
      `#- root/t.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: "{{ .name }}"}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: x, annotations: {argocd.argoproj.io/sync-wave: "{{ .wave }}"}}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: y, annotations: {other: "{{ .x }}"}}}
`,
    ],
  ])('%s', (fields, unresolved, objects, more = '') => {
    const found = outcome(`#- root/kustomization.yaml\n${fields}\n${object}${more}`);
    expect(found.unresolved).toEqual(unresolved);
    expect(found.objects).toEqual(objects);
  });

  test('an unreadable kustomization at the root', () => {
    const { failure, unresolved } = renderFixture('#- root/kustomization.yaml\nresources: [\n', 'root');
    expect(failure).toBeUndefined();
    expect(unresolved.map(({ reason }) => reason)).toEqual(['invalid']);
  });

  test('a file that is too large to be read', () => {
    const large = `#- root/kustomization.yaml\nresources: [a.yaml]\n#- root/a.yaml\n# ${'x'.repeat(4 * 1024 * 1024)}\n`;
    expect(outcome(large).unresolved).toEqual(['unsupported a.yaml']);
  });
});
