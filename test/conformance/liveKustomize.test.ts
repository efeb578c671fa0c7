import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFixture } from '../kit/fixture.ts';
import { renderFixture } from '../kit/renderFixture.ts';
import { allCases } from './cases/allCases.ts';
import { describeResult } from './describeResult.ts';
import { kustomizeTree } from './kustomizeTree.ts';
import { buildForReal, kustomizeCommand, withoutKustomize } from './realKustomize.ts';

describe.skipIf(!kustomizeCommand)(`against real kustomize${withoutKustomize}`, () => {
  test(
    'the recorded outcomes are those of this kustomize; UPDATE=1 records them',
    { timeout: 600_000 },
    () => {
      const outcomes = allCases.map(({ name, files, root }) => [
        name,
        buildForReal(parseFixture(files).files, root ?? '.'),
      ]);
      const text = `${JSON.stringify(Object.fromEntries(outcomes), undefined, 2)}\n`;
      const path = new URL('cases/recorded.json', import.meta.url);
      if (process.env.UPDATE === '1') writeFileSync(path, text);
      expect(
        allCases.map(({ name, files, root }) => [name, describeResult(renderFixture(files, root))]),
      ).toEqual(outcomes);
    },
  );

  test('generated trees render like real kustomize', { timeout: 3_600_000 }, () => {
    const runs = Number(process.env.RUNS ?? '100');
    const property = fc.property(kustomizeTree, ({ fixture, root }) => {
      const result = renderFixture(fixture, root);
      fc.pre(result.unresolved.length === 0);
      expect(describeResult(result)).toEqual(buildForReal(parseFixture(fixture).files, root));
    });
    fc.assert(property, { numRuns: runs });
  });
});
