import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus } from '../kit/corpus.ts';
import { compareRepository, summarize } from './compareRepository.ts';
import type { Agreement } from './compareRepository.ts';
import { withOracle, withoutOracle } from './withOracle.ts';

describe.skipIf(withOracle.length === 0)(`the corpus against real kustomize${withoutOracle}`, () => {
  const totals: Agreement[] = [];

  test.each(withOracle)(
    '$name agrees on nearly all roots that kustomize builds, and on all that it refuses',
    ({ name, roots }) => {
      const comparisons = compareRepository(join(corpus?.root ?? '', name), roots());
      const agreement = summarize(comparisons);
      totals.push(agreement);
      for (const { root, agrees, differences } of comparisons) {
        if (!agrees) console.log([`${name} ${root}`, ...differences].join('\n'));
      }
      expect(agreement.builtAgree).toBeGreaterThanOrEqual(0.97 * agreement.built);
      expect(agreement.failingAgree).toBe(agreement.failing);
    },
  );

  test('at least 99 of 100 roots that kustomize builds agree', () => {
    const sum = (count: (agreement: Agreement) => number): number =>
      totals.reduce((total, agreement) => total + count(agreement), 0);
    expect(totals).toHaveLength(withOracle.length);
    expect(sum(({ builtAgree }) => builtAgree)).toBeGreaterThanOrEqual(0.99 * sum(({ built }) => built));
  });
});
