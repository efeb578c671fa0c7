import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareRepository, summarize } from './compareRepository.ts';
import type { Agreement } from './compareRepository.ts';
import { readOracle } from './oracle.ts';

/** What real kustomize made of every root of the repositories in ../shared/corpus, which lies beside this repository. */
const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const oracle = join(shared, 'oracle');
const isThere = existsSync(oracle);
const names = isThere ? readdirSync(oracle).map((file) => file.replace(/\.jsonl$/, '')) : [];
const reason = isThere ? '' : ' (skipped: there is no ../shared/oracle)';

describe.skipIf(!isThere)(`the corpus against real kustomize${reason}`, () => {
  const totals: Agreement[] = [];

  test.each(names)(
    '%s agrees on nearly all roots that kustomize builds, and on all that it refuses',
    (name) => {
      const comparisons = compareRepository(
        join(shared, 'corpus', name),
        readOracle(join(oracle, `${name}.jsonl`)),
      );
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
    expect(totals).toHaveLength(names.length);
    expect(sum(({ builtAgree }) => builtAgree)).toBeGreaterThanOrEqual(0.99 * sum(({ built }) => built));
  });
});
