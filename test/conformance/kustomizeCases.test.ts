import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderFixture } from '../kit/renderFixture.ts';
import { allCases } from './cases/allCases.ts';
import { describeResult } from './describeResult.ts';
import type { BuildOutcome } from './describeResult.ts';

const recorded = JSON.parse(
  readFileSync(new URL('cases/recorded.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, BuildOutcome>>;

test('every case has an outcome of real kustomize, and a name of its own', () => {
  expect(allCases.map(({ name }) => name).sort()).toEqual(Object.keys(recorded).sort());
});

test.each(allCases)('$name', ({ name, files, root }) => {
  expect(describeResult(renderFixture(files, root))).toEqual(recorded[name]);
});
