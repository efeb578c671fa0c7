import { describe, expect, test } from 'vitest';
import type { PlanAim } from '../../server/src/core/plan/planByMode.ts';
import { diskFiles } from '../kit/diskFiles.ts';
import { compareRepository, renderRoot } from './compareRepository.ts';
import { planRepository } from './planRepository.ts';
import { plannedRoot, writtenWaves } from './plannedRoots.ts';
import { withOracle, withoutOracle } from './withOracle.ts';

/** Renumbering moves nearly every wave; the other plan moves what has to be moved. */
const aims: readonly PlanAim[] = ['plan', 'renumber'];

describe.skipIf(withOracle.length === 0)(
  `the corpus after a plan, against real kustomize${withoutOracle}`,
  () => {
    let moved = 0;

    test.each(withOracle.flatMap((repository) => aims.map((aim) => ({ ...repository, aim }))))(
      '$name, $aim: every root holds the same objects, and only those that the plan writes have other waves',
      ({ name, roots, aim }) => {
        const { folder, plan, changed } = planRepository(name, aim);
        const waves = writtenWaves(plan);
        const files = diskFiles();
        const expected = roots().map((root) => {
          const planned = plannedRoot(root, renderRoot(root, folder, files).resources, waves);
          moved += planned.moved;
          return planned.expected;
        });
        expect(compareRepository(folder, expected, diskFiles(changed))).toEqual(
          compareRepository(folder, roots(), files),
        );
      },
    );

    test('many objects have moved', () => {
      expect(moved).toBeGreaterThan(300);
    });
  },
);
