import { expect, test } from 'vitest';
import { manifestsOf, withTexts } from './manifestsOf.ts';

test('a name by alias is read where the alias stands', () => {
  const text = 'x: &n api\napiVersion: v1\nkind: A\nmetadata:\n  name: *n\n';
  expect(withTexts(text, manifestsOf(text)[0]?.name)).toEqual({ value: 'api', range: '*n' });
});
