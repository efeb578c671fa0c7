import { expect, test } from 'vitest';
import { WeightedCache } from '../../../server/src/core/collections/weightedCache.ts';

test('the cache forgets what was asked for longest ago', () => {
  const cache = new WeightedCache<string, number>(10);
  cache.set('a', 1, 4);
  cache.set('b', 2, 4);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3, 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});

test('one heavy value drives out several, and one that is too heavy is not kept', () => {
  const cache = new WeightedCache<string, number>(10);
  cache.set('a', 1, 4);
  cache.set('b', 2, 4);
  cache.set('heavy', 3, 9);
  expect([cache.get('a'), cache.get('b'), cache.get('heavy')]).toEqual([undefined, undefined, 3]);
  cache.set('heavy', 4, 11);
  expect(cache.get('heavy')).toBeUndefined();
});

test('a value that is set again counts once', () => {
  const cache = new WeightedCache<string, number>(10);
  cache.set('a', 1, 6);
  cache.set('a', 2, 6);
  cache.set('b', 3, 4);
  expect([cache.get('a'), cache.get('b')]).toEqual([2, 3]);
  cache.delete('a');
  cache.delete('missing');
  cache.set('c', 4, 6);
  expect([cache.get('b'), cache.get('c')]).toEqual([3, 4]);
});
