import { expect, test } from 'vitest';
import type { SourceFiles } from '../../../server/src/core/render/sourceFiles.ts';
import { renderSource } from '../../../server/src/core/render/renderSource.ts';
import { fixtureFolder, parseFixture } from '../../kit/fixture.ts';
import { memoryFiles } from '../../kit/memoryFiles.ts';
import { renderFixture } from '../../kit/renderFixture.ts';

const layers = `
#- overlays/one/kustomization.yaml
resources: [../../base]
namePrefix: one-
components: [../../component]
patches: [{ path: patch.yaml }, { path: gone.yaml }]
#- overlays/one/patch.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
#- overlays/two/kustomization.yaml
resources: [../../base]
namePrefix: two-
#- base/kustomization.yaml
resources: [a.yaml, inner]
#- base/a.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
#- base/inner/kustomization.yaml
configMapGenerator: [{ name: b, files: [b.txt] }]
#- base/inner/b.txt
text
#- component/kustomization.yaml
kind: Component
apiVersion: kustomize.config.k8s.io/v1alpha1
commonLabels: { a: b }
`;

function counting(files: SourceFiles): SourceFiles & { readonly counts: Map<string, number> } {
  const counts = new Map<string, number>();
  const count = (path: string): string => {
    counts.set(path, (counts.get(path) ?? 0) + 1);
    return path;
  };
  return {
    counts,
    text: (path) => files.text(count(path)),
    yaml: (path) => files.yaml(count(path)),
    facts: (path) => files.facts(count(path)),
    list: (path) => files.list(path),
  };
}

function reads(fixture: string, directory: string): readonly string[] {
  const found = renderFixture(fixture, directory).reads;
  return [...found].map((path) => path.replace(`${fixtureFolder}/`, '')).sort();
}

test('reads hold every file, directory and missing path that the result depends on', () => {
  expect(reads(layers, 'overlays/one')).toEqual([
    'base',
    'base/Kustomization',
    'base/a.yaml',
    'base/inner',
    'base/inner/Kustomization',
    'base/inner/b.txt',
    'base/inner/kustomization.yaml',
    'base/inner/kustomization.yml',
    'base/kustomization.yaml',
    'base/kustomization.yml',
    'component/Kustomization',
    'component/kustomization.yaml',
    'component/kustomization.yml',
    'overlays/one',
    'overlays/one/.argocd-source.yaml',
    'overlays/one/Kustomization',
    'overlays/one/gone.yaml',
    'overlays/one/kustomization.yaml',
    'overlays/one/kustomization.yml',
    'overlays/one/patch.yaml',
  ]);
});

test('a shared base is rendered once, and both overlays depend on its files', () => {
  const files = counting(memoryFiles(parseFixture(layers).files));
  const render = (name: string): ReturnType<typeof renderSource> =>
    renderSource(
      { directory: `${fixtureFolder}/overlays/${name}`, folder: fixtureFolder, source: undefined },
      files,
    );
  const [one, two] = [render('one'), render('two')];
  expect(one.resources.map(({ name }) => name.slice(0, 5))).toEqual(['one-a', 'one-b']);
  expect(two.resources.map(({ name }) => name.slice(0, 5))).toEqual(['two-a', 'two-b']);
  const base = `${fixtureFolder}/base/inner/b.txt`;
  expect([one.reads.has(base), two.reads.has(base)]).toEqual([true, true]);
  expect(files.counts.get(`${fixtureFolder}/base/kustomization.yaml`)).toBe(1);
});

test('a base that another overlay rendered is no way around a cycle', () => {
  const cycle = `
#- x/kustomization.yaml
resources: [a.yaml]
#- x/a.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
#- y/kustomization.yaml
resources: [../x]
#- x/o/kustomization.yaml
resources: [../../y]
`;
  const files = memoryFiles(parseFixture(cycle).files);
  const render = (name: string): unknown =>
    renderSource({ directory: `${fixtureFolder}/${name}`, folder: fixtureFolder, source: undefined }, files)
      .failure?.message.en;
  const message = '"../x" leads back to a kustomization that includes it.';
  expect([render('x/o'), render('y'), render('x/o'), render('y')]).toEqual([
    message,
    undefined,
    message,
    undefined,
  ]);
});

const application = `
#- kustomization.yaml
resources: [all.yaml]
patches: PATCHES
#- all.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a }
spec: { project: p, source: { path: old, repoURL: r } }
---
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: b }
spec: { template: { spec: { project: q, source: { path: '{{path}}' } } } }
---
{ apiVersion: core.oam.dev/v1, kind: Application, metadata: { name: c }, spec: { source: { path: x } } }
`;

test.each([
  ['[]', ['old', '{{path}}', undefined], true],
  [
    "[{ target: { name: .* }, patch: '{ kind: X, metadata: { name: x, annotations: { a: b } } }' }]",
    ['old', '{{path}}', undefined],
    true,
  ],
  [
    "[{ target: { group: argoproj.io, kind: Application }, patch: '- { op: replace, path: /spec/source/path, value: new }' }]",
    ['new', '{{path}}', undefined],
    false,
  ],
  [
    "[{ target: { group: argoproj.io, kind: Application }, patch: '{ kind: X, metadata: { name: x }, spec: { source: { path: new } } }' }]",
    ['new', '{{path}}', undefined],
    false,
  ],
  [
    "[{ target: { kind: ApplicationSet }, patch: '- { op: add, path: /spec/template/spec/source/path, value: new }' }]",
    ['old', 'new', undefined],
    true,
  ],
  [
    "[{ target: { kind: ApplicationSet }, patch: '- { op: remove, path: /spec }' }]",
    ['old', undefined, undefined],
    true,
  ],
])('the specification of an Application after the patches %s', (patches, paths, hasRanges) => {
  const { resources } = renderFixture(application.replace('PATCHES', patches));
  expect(resources.map((resource) => resource.application?.sources[0]?.path)).toEqual(paths);
  expect(resources[0]?.application?.ranges.sourcePaths !== undefined).toBe(hasRanges);
});
