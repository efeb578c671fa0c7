import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactWaves, type SeparatingUnit } from '../../../server/src/core/plan/compactWaves.ts';
import type { PlanEdge } from '../../../server/src/core/plan/planProblem.ts';
import { renumberWaves } from '../../../server/src/core/plan/renumberWaves.ts';

const wave = fc.integer({ min: -12, max: 12 });
const span = fc.tuple(wave, fc.nat(4)).map(([from, size]) => ({ from, to: from + size }));

const unit: fc.Arbitrary<Omit<SeparatingUnit, 'id'>> = fc.record({
  wave,
  isSet: fc.constant(true),
  fixed: fc.constantFrom(false, false, true),
  separates: fc.constantFrom(false, false, false, true),
  band: fc.option(span, { nil: undefined, freq: 2 }),
  defaultWave: fc.constant(undefined),
  reserved: fc.array(span, { maxLength: 1 }),
});

const units = fc
  .array(unit, { minLength: 1, maxLength: 10 })
  .map((each) => each.map((one, index): SeparatingUnit => ({ ...one, id: String(index) })));

const problems = units.chain((each) => {
  const id = fc.nat(each.length - 1).map(String);
  const edge: fc.Arbitrary<PlanEdge> = fc.record({
    dependent: id,
    provider: id,
    strength: fc.constantFrom('declared' as const, 'hard' as const, 'soft' as const),
  });
  return fc.record({ units: fc.constant(each), edges: fc.array(edge, { maxLength: 12 }) });
});

function moved(each: readonly SeparatingUnit[], waves: readonly number[]): readonly SeparatingUnit[] {
  return each.map((one, index) => ({ ...one, wave: waves[index] ?? NaN }));
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one) => list.map((other) => [one, other] as const));
}

describe('renumbering', () => {
  const step = fc.integer({ min: 1, max: 20 });

  test('keeps how any two compare, and what stays', () => {
    fc.assert(
      fc.property(units, step, (each, distance) => {
        const after = moved(each, renumberWaves(each, distance));
        for (const [one, other] of pairs([...each.keys()]))
          expect(compare(after, one, other)).toBe(compare(each, one, other));
        for (const [index, { fixed, wave: now }] of each.entries())
          if (fixed || now === 0) expect(after[index]?.wave).toBe(now);
      }),
      { numRuns: 500 },
    );
  });

  test('again changes nothing', () => {
    fc.assert(
      fc.property(units, step, (each, distance) => {
        const once = renumberWaves(each, distance);
        expect(renumberWaves(moved(each, once), distance)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('compacting', () => {
  test('keeps every dependency that is satisfied, and lets nothing overtake', () => {
    fc.assert(
      fc.property(problems, ({ units: each, edges }) => {
        const after = moved(each, compactWaves({ units: each, edges }));
        for (const { dependent, provider } of edges) {
          const [one, other] = [Number(dependent), Number(provider)];
          if (compare(each, one, other) > 0) expect(compare(after, one, other)).toBe(1);
        }
        for (const [one, other] of pairs([...each.keys()]))
          if (compare(each, one, other) <= 0) expect(compare(after, one, other)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('moves nothing that is fixed, nothing out of its band, and nothing into or beside what is apart', () => {
    fc.assert(
      fc.property(problems, ({ units: each, edges }) => {
        const after = moved(each, compactWaves({ units: each, edges }));
        for (const [index, { fixed, wave: now, band, reserved, separates }] of each.entries()) {
          const then = after[index]?.wave ?? NaN;
          if (fixed || separates) expect(then).toBe(now);
          if (then === now) continue;
          if (band && isIn(now, band)) expect(isIn(then, band)).toBe(true);
          expect(reserved.some((other) => isIn(then, other))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('again changes nothing', () => {
    fc.assert(
      fc.property(problems, ({ units: each, edges }) => {
        const once = compactWaves({ units: each, edges });
        expect(compactWaves({ units: moved(each, once), edges })).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});

function compare(each: readonly SeparatingUnit[], one: number, other: number): number {
  return Math.sign((each[one]?.wave ?? NaN) - (each[other]?.wave ?? NaN));
}

function isIn(each: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return from <= each && each <= to;
}
