import { expect, test } from 'vitest';
import { annotationKeys, knownArgoCdKeys, placedKeys } from '../../../server/src/core/argo/annotationKeys.ts';

test('the known keys of Argo CD hold the ones that ordering reads', () => {
  const own = Object.values(annotationKeys).filter((key) => key.startsWith('argocd.argoproj.io/'));
  expect(knownArgoCdKeys).toEqual(expect.arrayContaining(own));
  expect(new Set(knownArgoCdKeys).size).toBe(knownArgoCdKeys.length);
});

test('the keys that are looked for in wrong places are known keys', () => {
  expect(knownArgoCdKeys).toEqual(expect.arrayContaining([...placedKeys]));
});
