import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyBefore } from '../../../../server/src/core/needs/addresses/keyBefore.ts';

test.each([
  ['host=db', 4, 'host'],
  ['"redis.host" : cache', 13, 'redis.host'],
  ["'url'\t: x", 6, 'url'],
  ['a b-c_d=e', 7, 'b-c_d'],
  ['x=y', 1, undefined],
  ['=y', 0, undefined],
  ['""=y', 2, undefined],
])('in front of the sign in %j at %i stands the key %j', (text, at, key) => {
  expect(keyBefore(text, at)).toBe(key);
});

test('a key is at most 40 characters long, and is looked for in the 42 in front of its sign', () => {
  expect(keyBefore(`${'k'.repeat(60)}=`, 60)).toBe('k'.repeat(40));
  expect(keyBefore(`key${' '.repeat(42)}=`, 45)).toBeUndefined();
});

test('the key is what the expression for it finds, wherever the sign stands', () => {
  const expression = /([\w.-]{2,40})["']?[ \t]*$/;
  const text = fc.string({
    unit: fc.constantFrom('a', 'Z', '0', '9', '_', '.', '-', '"', "'", ' ', '\t', '=', ':', '\n'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(60), (written, place) => {
      const at = Math.min(place, written.length);
      const found = expression.exec(written.slice(Math.max(0, at - 42), at))?.[1];
      expect(keyBefore(written, at)).toBe(found);
    }),
    { numRuns: 2000 },
  );
});
