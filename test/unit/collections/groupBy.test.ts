import { expect, test } from 'vitest';
import { groupBy } from '../../../server/src/core/collections/groupBy.ts';

test('items are grouped in their order', () => {
  const groups = groupBy(['beta', 'alpha', 'bravo'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['beta', 'bravo']],
    ['a', ['alpha']],
  ]);
});
