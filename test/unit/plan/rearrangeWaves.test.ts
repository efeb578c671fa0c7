import { describe, expect, test } from 'vitest';
import { compactWaves, type SeparatingUnit } from '../../../server/src/core/plan/compactWaves.ts';
import { renumberWaves } from '../../../server/src/core/plan/renumberWaves.ts';

function unit(id: string, wave: number, rest: Partial<SeparatingUnit> = {}): SeparatingUnit {
  return {
    id,
    wave,
    isSet: true,
    fixed: false,
    separates: false,
    band: undefined,
    defaultWave: undefined,
    reserved: [],
    ...rest,
  };
}

const needs = (dependent: string, provider: string) => ({
  dependent,
  provider,
  strength: 'declared' as const,
});

describe('renumbering', () => {
  test.each<[string, readonly SeparatingUnit[], readonly number[]]>([
    ['away from 0, on both sides', [-2, -1, 0, 1, 2, 2].map((w) => unit('u', w)), [-20, -10, 0, 10, 20, 20]],
    ['around what stays', [unit('a', 1), unit('b', 2, { fixed: true }), unit('c', 3)], [1, 2, 12]],
    [
      'evenly, where there is no room',
      [unit('a', 1), unit('b', 2), unit('c', 9, { fixed: true })],
      [3, 6, 9],
    ],
    ['not what has a band', [unit('a', 1, { band: { from: 5, to: 6 } }), unit('b', 2)], [1, 11]],
  ])('%s', (_, units, expected) => {
    expect(renumberWaves(units, 10)).toEqual(expected);
  });
});

describe('compacting', () => {
  const abc = [unit('a', 1), unit('b', 2), unit('c', 3), unit('d', 3)];

  test('merges waves that nothing separates into the one with the most', () => {
    expect(compactWaves({ units: abc, edges: [] })).toEqual([3, 3, 3, 3]);
  });

  test('keeps waves apart for a dependency', () => {
    expect(compactWaves({ units: abc, edges: [needs('c', 'b')] })).toEqual([1, 1, 3, 3]);
  });

  test('pays no heed to a dependency that is not satisfied', () => {
    expect(compactWaves({ units: abc, edges: [needs('a', 'b')] })).toEqual([3, 3, 3, 3]);
  });

  test('merges into what stays', () => {
    const units = [unit('a', 1), unit('b', 2), unit('b2', 2), unit('c', 3, { fixed: true })];
    expect(compactWaves({ units, edges: [] })).toEqual([3, 3, 3, 3]);
  });

  test.each<[string, Partial<SeparatingUnit>]>([
    ['another kind of object', { separates: true }],
    ['a band', { band: { from: 2, to: 2 } }],
  ])('keeps waves apart for %s', (_, rest) => {
    const units = [unit('a', 1, { fixed: true }), unit('b', 2, rest)];
    expect(compactWaves({ units, edges: [] })).toEqual([1, 2]);
  });

  test('puts nothing into a reserved wave', () => {
    const units = [unit('a', 1), unit('a2', 1), unit('b', 2, { reserved: [{ from: 1, to: 1 }] })];
    expect(compactWaves({ units, edges: [] })).toEqual([2, 2, 2]);
  });
});
