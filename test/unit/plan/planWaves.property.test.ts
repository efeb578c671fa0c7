import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanEdge, PlanProblem, PlanUnit, WavePlan } from '../../../server/src/core/plan/planProblem.ts';
import { planWaves } from '../../../server/src/core/plan/planWaves.ts';

const wave = fc.integer({ min: -3, max: 3 });

const unit = fc.record({
  wave,
  isSet: fc.boolean(),
  fixed: fc.boolean(),
  band: fc.option(
    fc.tuple(wave, fc.nat(2)).map(([from, size]) => ({ from, to: from + size })),
    { nil: undefined, freq: 3 },
  ),
  defaultWave: fc.option(fc.constant(2), { nil: undefined }),
  reserved: fc.constant<PlanUnit['reserved']>([]),
});

/** Units `a`, `b`, … with edges between any two of them, in circles too. */
function problems(most: number, shape: Partial<Record<keyof PlanUnit, fc.Arbitrary<unknown>>> = {}) {
  return fc.integer({ min: 1, max: most }).chain((size) => {
    const id = fc.nat(size - 1).map((index) => String.fromCharCode(97 + index));
    const edge: fc.Arbitrary<PlanEdge> = fc.record({
      dependent: id,
      provider: id,
      strength: fc.constantFrom('declared' as const, 'hard' as const, 'soft' as const),
    });
    return fc.record({
      units: fc.array(fc.tuple(unit, fc.record(shape)), { minLength: size, maxLength: size }).map((units) =>
        units.map(([each, fixedShape], index): PlanUnit => {
          const merged = { ...each, ...fixedShape } as PlanUnit;
          const set = merged.isSet ? merged.wave : 0;
          return { ...merged, wave: set, id: String.fromCharCode(97 + index) };
        }),
      ),
      edges: fc.array(edge, { maxLength: size * 2 }),
      step: fc.constantFrom(1, 5),
    });
  });
}

/** The problem after the plan was written. */
function applied(problem: PlanProblem<PlanEdge>, plan: WavePlan<PlanEdge>): PlanProblem<PlanEdge> {
  const units = plan.units.map(({ unit: each, wave: planned, isChanged }) =>
    isChanged ? { ...each, wave: planned, isSet: true } : each,
  );
  return { ...problem, units };
}

function unsatisfied({ edges }: PlanProblem<PlanEdge>, { units }: WavePlan<PlanEdge>): readonly PlanEdge[] {
  const waves = new Map(units.map(({ unit: { id }, wave: planned }) => [id, planned]));
  return edges.filter(({ dependent, provider }) => (waves.get(dependent) ?? 0) <= (waves.get(provider) ?? 0));
}

test('every edge is satisfied, or left out by a conflict; nothing fixed moves', () => {
  fc.assert(
    fc.property(problems(8), (problem) => {
      const plan = planWaves(problem);
      const leftOut = new Set(plan.conflicts.map((conflict) => conflict.leftOut));
      expect(unsatisfied(problem, plan).filter((edge) => !leftOut.has(edge))).toEqual([]);
      expect(
        plan.units.filter(({ unit: each, wave: planned }) => each.fixed && planned !== each.wave),
      ).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('planning what was planned changes nothing', () => {
  fc.assert(
    fc.property(problems(8), (problem) => {
      const again = planWaves(applied(problem, planWaves(problem)));
      expect(again.units.filter(({ isChanged }) => isChanged)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('also when what has a wave stays where it is', () => {
  const kept = (problem: PlanProblem<PlanEdge>): PlanProblem<PlanEdge> => ({
    ...problem,
    units: problem.units.map((each) => ({ ...each, fixed: each.fixed || each.isSet })),
  });
  fc.assert(
    fc.property(problems(8), (problem) => {
      const first = kept(problem);
      const again = planWaves(kept(applied(first, planWaves(first))));
      expect(again.units.filter(({ isChanged }) => isChanged)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a conflict needs every part of its cause', () => {
  fc.assert(
    fc.property(
      problems(6, { band: fc.constant(undefined), defaultWave: fc.constant(undefined) }),
      (problem) => {
        for (const { edges, pins } of planWaves(problem).conflicts) {
          const units = problem.units.map((each) => ({ ...each, fixed: pins.includes(each.id) }));
          expect(planWaves({ ...problem, units, edges }).conflicts).not.toEqual([]);
          for (const edge of edges) {
            const fewer = edges.filter((other) => other !== edge);
            expect(planWaves({ ...problem, units, edges: fewer }).conflicts).toEqual([]);
          }
          for (const pin of pins) {
            const unpinned = units.map((each) => (each.id === pin ? { ...each, fixed: false } : each));
            expect(planWaves({ ...problem, units: unpinned, edges }).conflicts).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

/** The best that trying everything finds. */
function exhaustive({ units, edges }: PlanProblem<PlanEdge>): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  const places = new Map(units.map(({ id }, index) => [id, index]));
  const walk = (waves: readonly number[]): void => {
    const each = units[waves.length];
    if (each) {
      const choices = each.fixed ? [each.wave] : Array.from({ length: 15 }, (_, index) => index - 7);
      for (const choice of choices) walk([...waves, choice]);
      return;
    }
    const isValid = edges.every(
      ({ dependent, provider }) =>
        (waves[places.get(dependent) ?? -1] ?? 0) > (waves[places.get(provider) ?? -1] ?? 0),
    );
    if (isValid) best = smaller(best, costOf(units, waves));
  };
  walk([]);
  return best;
}

function costOf(units: readonly PlanUnit[], waves: readonly number[]): readonly number[] {
  const moves = units.map((each, index) => Math.abs(each.wave - (waves[index] ?? 0)));
  return [
    moves.filter((move) => move > 0).length,
    moves.reduce((sum, move) => sum + move, 0),
    new Set(waves).size,
  ];
}

function smaller(one: readonly number[] | undefined, other: readonly number[]): readonly number[] {
  if (!one) return other;
  const index = one.findIndex((part, place) => part !== other[place]);
  return index >= 0 && (other[index] ?? 0) < (one[index] ?? 0) ? other : one;
}

test('nothing has fewer changes, then shorter moves, then fewer waves', () => {
  fc.assert(
    fc.property(
      problems(4, { band: fc.constant(undefined), defaultWave: fc.constant(undefined) }),
      (problem) => {
        const plan = planWaves(problem);
        fc.pre(plan.conflicts.length === 0);
        const waves = plan.units.map(({ wave: planned }) => planned);
        expect(costOf(problem.units, waves)).toEqual(exhaustive(problem));
      },
    ),
    { numRuns: 150 },
  );
});

test('also without the search of small groups, nothing has fewer changes', () => {
  // Further Applications that are in order for themselves, except for the last pair, make the group large.
  fc.assert(
    fc.property(
      problems(4, {
        band: fc.constant(undefined),
        defaultWave: fc.constant(undefined),
        fixed: fc.constant(false),
      }),
      (problem) => {
        const chain = Array.from({ length: 12 }, (_, index) => `chain-${index}`);
        const units: PlanUnit[] = chain.map((id, index) => ({
          id,
          wave: index === 11 ? 10 : index,
          isSet: true,
          fixed: false,
          band: undefined,
          defaultWave: undefined,
          reserved: [],
        }));
        const edges = chain.slice(1).map((dependent, index): PlanEdge => ({
          dependent,
          provider: `chain-${index}`,
          strength: 'declared',
        }));
        const joined: PlanEdge = { dependent: 'chain-0', provider: 'far', strength: 'declared' };
        const far: PlanUnit = {
          id: 'far',
          wave: -9,
          isSet: true,
          fixed: false,
          band: undefined,
          defaultWave: undefined,
          reserved: [],
        };
        const ends = problem.units.map(({ id }): PlanEdge => ({
          dependent: id,
          provider: 'far',
          strength: 'soft',
        }));
        const plan = planWaves({
          ...problem,
          units: [...problem.units, ...units, far],
          edges: [...problem.edges, ...edges, joined, ...ends],
        });
        fc.pre(plan.conflicts.length === 0);
        const changed = plan.units.filter(({ unit: each, wave: planned }) => planned !== each.wave).length;
        expect(changed - 1).toBe(exhaustive(problem)?.[0]);
      },
    ),
    { numRuns: 100 },
  );
});
