import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PatchedMap } from '../../../server/src/core/collections/patchedMap.ts';

const key = fc.integer({ min: 0, max: 400 });
const changes = fc.array(fc.tuple(key, fc.option(fc.nat(), { nil: undefined })), { maxLength: 400 });

test('a patched map is the map that the changes make', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 8 }), (patches) => {
      const expected = new Map<number, number>();
      let map = new PatchedMap<number, number>();
      for (const patch of patches) {
        map = map.with(new Map(patch));
        for (const [changed, value] of new Map(patch)) {
          if (value === undefined) expected.delete(changed);
          else expected.set(changed, value);
        }
      }
      const visited: [number, number][] = [];
      map.forEach((value, at) => visited.push([at, value]));
      const byKey = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];
      expect(map.size).toBe(expected.size);
      expect([...map].sort(byKey)).toEqual([...expected].sort(byKey));
      expect(visited).toEqual([...map]);
      expect([...map.keys()]).toEqual([...map].map(([at]) => at));
      expect([...map.values()]).toEqual([...map].map(([, value]) => value));
      for (let at = 0; at <= 400; at += 1) {
        expect(map.get(at)).toBe(expected.get(at));
        expect(map.has(at)).toBe(expected.has(at));
      }
    }),
    { numRuns: 50 },
  );
});

test('a map does not change when another one is made from it', () => {
  const first = new PatchedMap(new Map([['a', 1]]));
  const second = first.with(
    new Map([
      ['a', undefined],
      ['b', 2],
    ]),
  );
  expect([...first]).toEqual([['a', 1]]);
  expect([...second]).toEqual([['b', 2]]);
});
