import { expect, test } from 'vitest';
import { isKustomizationFile, readKustomization } from '../../../server/src/core/facts/readKustomization.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';

test.each([
  ['/r/kustomization.yaml', true],
  ['/r/kustomization.yml', true],
  ['/r/Kustomization', true],
  ['/r/kustomization', false],
  ['/r/my-kustomization.yaml', false],
  ['/r/Kustomization.yaml', false],
])('%s is a Kustomize file: %s', (path, expected) => {
  expect(isKustomizationFile(path)).toBe(expected);
});

test('reads every list, with the places of its entries', () => {
  const text = `
# no apiVersion, no kind
resources:
- a.yaml
- "../base"
- https://github.com/acme/platform//apps?ref=main
- {not: a name}
bases: [b]
components:
- &c c
- *c
`;
  const facts = readKustomization(readYaml(text));
  expect(facts?.kind).toBe('Kustomization');
  expect(
    facts?.entries.map(({ list, value, range }) => [list, value, text.slice(range.start, range.end)]),
  ).toEqual([
    ['resources', 'a.yaml', 'a.yaml'],
    ['resources', '../base', '"../base"'],
    [
      'resources',
      'https://github.com/acme/platform//apps?ref=main',
      'https://github.com/acme/platform//apps?ref=main',
    ],
    ['bases', 'b', 'b'],
    ['components', 'c', 'c'],
    ['components', 'c', '*c'],
  ]);
  expect(facts?.otherFiles).toEqual([]);
});

test('a component is told apart', () => {
  const text = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n';
  expect(readKustomization(readYaml(text))).toMatchObject({ kind: 'Component', entries: [] });
});

test('finds every other file that is named', () => {
  const text = `
configurations: [configuration.yaml]
crds: [crd.yaml]
generators: [generator.yaml, "inline:\\n  yaml"]
transformers: [transformer.yaml]
validators: [validator.yaml]
patchesStrategicMerge: [merge.yaml, "kind: A\\nmetadata: {}\\n"]
patches: [{path: patch.yaml}, {patch: "kind: A"}, {path: ""}]
patchesJson6902: [{path: json.yaml}]
replacements: [{path: replacement.yaml}, {source: {}}]
configMapGenerator: [{files: [plain.txt, key=named.txt], envs: [a.env], env: b.env}]
secretGenerator: [{files: [secret.txt]}]
helmCharts: [{valuesFile: values.yaml, additionalValuesFiles: [more.yaml]}]
helmChartInflationGenerator: [{values: old.yaml}]
openapi: {path: openapi.json}
`;
  expect(readKustomization(readYaml(text))?.otherFiles).toEqual([
    'configuration.yaml',
    'crd.yaml',
    'generator.yaml',
    'transformer.yaml',
    'validator.yaml',
    'merge.yaml',
    'patch.yaml',
    'json.yaml',
    'replacement.yaml',
    'plain.txt',
    'named.txt',
    'a.env',
    'b.env',
    'secret.txt',
    'values.yaml',
    'more.yaml',
    'old.yaml',
    'openapi.json',
  ]);
});

test.each(['', '- a\n', 'text', 'resources: text\n'])('%j lists nothing', (text) => {
  expect(readKustomization(readYaml(text))?.entries ?? []).toEqual([]);
});
