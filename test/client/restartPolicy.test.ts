import { expect, test } from 'vitest';
import { RestartPolicy } from '../../client/src/restartPolicy.ts';

const minute = 60_000;

function answers(crashes: readonly number[]): boolean[] {
  const policy = new RestartPolicy();
  return crashes.map((now) => policy.allowsRestart(now));
}

test('five crashes in three minutes are forgiven, the sixth is not', () => {
  expect(answers([0, 1, 2, 3, 4, 5])).toEqual([true, true, true, true, true, false]);
});

test('crashes that are far apart are all forgiven', () => {
  expect(answers([0, 1, 2, 3, 4, 5, 6, 7].map((n) => n * minute))).not.toContain(false);
});

test('old crashes are forgotten', () => {
  expect(answers([0, 1, 2, 3, 4, 3 * minute + 5]).at(-1)).toBe(true);
  expect(answers([0, 1, 2, 3, 4, 3 * minute - 1]).at(-1)).toBe(false);
});
