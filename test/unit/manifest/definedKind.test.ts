import { expect, test } from 'vitest';
import { manifestsOf } from './manifestsOf.ts';

test.each([
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', { group: 'example.com', kind: 'Widget' }],
  ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', { group: 'example.com', kind: 'Widget' }],
  ['example.com/v1', 'CustomResourceDefinition', undefined],
  ['apiextensions.k8s.io/v1', 'ConversionReview', undefined],
])('%s %s defines %j', (apiVersion, kind, defines) => {
  const spec = '{group: example.com, names: {kind: Widget, plural: widgets}}';
  const [manifest] = manifestsOf(`apiVersion: ${apiVersion}\nkind: ${kind}\nspec: ${spec}\n`);
  expect(manifest?.defines).toEqual(defines);
});

test('a CustomResourceDefinition without a kind defines nothing', () => {
  const text =
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {group: example.com}\n';
  expect(manifestsOf(text)[0]?.defines).toBeUndefined();
});
