import { describe, expect, test } from 'vitest';
import { manifestsOf } from './manifestsOf.ts';

const wave = 'argocd.argoproj.io/sync-wave';

describe('misplaced annotations (S§1.5)', () => {
  const misplaced = (text: string): unknown =>
    manifestsOf(text).map((manifest) =>
      manifest.misplaced.map(({ location, key, value }) => [location, key.value, value.value]),
    );

  test.each([
    [
      `apiVersion: v1\nkind: A\nmetadata:\n  ${wave}: "1"\n  labels: {${wave}: "2", other: x}\n`,
      [
        [
          ['metadata', wave, '1'],
          ['labels', wave, '2'],
        ],
      ],
    ],
    [
      `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {metadata: {annotations: {${wave}: 3, argocd.argoproj.io/hook: Sync}}}}\n`,
      [
        [
          ['podTemplate', wave, '3'],
          ['podTemplate', 'argocd.argoproj.io/hook', 'Sync'],
        ],
      ],
    ],
    [
      `apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: {spec: {template: {metadata: {annotations: {argocd.argoproj.io/sync-options: Prune=false}}}}}}\n`,
      [[['podTemplate', 'argocd.argoproj.io/sync-options', 'Prune=false']]],
    ],
    [
      `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec: {template: {metadata: {annotations: {${wave}: "3"}}}}\n`,
      [[]],
    ],
    [
      `apiVersion: v1\nkind: List\nmetadata: {annotations: {${wave}: "1"}, labels: {${wave}: "2"}}\nitems: [{apiVersion: v1, kind: A}, {apiVersion: v1, kind: B}]\n`,
      [
        [
          ['listMetadata', wave, '1'],
          ['listMetadata', wave, '2'],
        ],
        [],
      ],
    ],
    [`apiVersion: v1\nkind: List\nmetadata: {annotations: {${wave}: "1"}}\nitems: []\n`, []],
    [`apiVersion: v1\nkind: A\nmetadata: {labels: {${wave}: [1]}}\n`, [[]]],
  ])('of %j are %j', (text, expected) => {
    expect(misplaced(text)).toEqual(expected);
  });
});
