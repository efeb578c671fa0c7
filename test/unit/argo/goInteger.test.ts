import { expect, test } from 'vitest';
import { isGoIntegerText, parseGoInteger } from '../../../server/src/core/argo/goInteger.ts';

test.each([
  ['5', 5n],
  ['+5', 5n],
  ['-0', 0n],
  ['007', 7n],
  ['9223372036854775807', 2n ** 63n - 1n],
  ['-9223372036854775808', -(2n ** 63n)],
])('%s is the integer %s', (text, value) => {
  expect(parseGoInteger(text)).toBe(value);
});

test.each(['', '+', '++1', ' 5', '5 ', '5\n', '0x10', '1_000', '1e3', '５', '−1'])(
  '%j is no integer',
  (text) => {
    expect([parseGoInteger(text), isGoIntegerText(text)]).toEqual([undefined, false]);
  },
);

test.each(['9223372036854775808', '-9223372036854775809'])('%s is spelled right but out of range', (text) => {
  expect([parseGoInteger(text), isGoIntegerText(text)]).toEqual([undefined, true]);
});
