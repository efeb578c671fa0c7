import { describe, expect, test } from 'vitest';
import { readRollout, stepsOf, updatesAtOnce } from '../../../server/src/core/applicationSet/rollingSync.ts';

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

function on(key: string, operator: string, ...values: readonly string[]): Expression {
  return { key, operator, values };
}

function stepsWith(...expressions: readonly (readonly Expression[])[]) {
  return expressions.map((matchExpressions) => ({ matchExpressions, maxUpdate: undefined }));
}

const byEnvironment = stepsWith(
  [on('env', 'In', 'dev')],
  [on('env', 'NotIn', 'dev', 'prod')],
  [on('env', 'In', 'prod')],
);

describe('the steps of an Application, by its labels (S§8.8)', () => {
  test.each([
    ['R1', byEnvironment, { env: 'dev' }, [1]],
    ['R2', byEnvironment, { env: 'qa' }, [2]],
    ['R3', byEnvironment, { env: 'prod' }, [3]],
    ['R4', byEnvironment, {}, [2]],
    ['R5', stepsWith([on('a', 'In', 'x')], [on('b', 'In', 'y')]), { a: 'x', b: 'y' }, [1, 2]],
    ['R6', stepsWith([]), { any: 'label' }, [1]],
    ['all expressions have to match', stepsWith([on('a', 'In', 'x'), on('b', 'In', 'y')]), { a: 'x' }, []],
    ['there are no other operators', stepsWith([on('a', 'Exists')]), { a: 'x' }, []],
  ])('%s', (_, steps, labels, expected) => {
    expect(stepsOf(new Map(Object.entries(labels)), steps)).toEqual(expected);
  });
});

test.each([
  ['R7', '10%', 1],
  ['R8', '50%', 2],
  ['R9', 0, 0],
  ['R9 in percent', '0%', 0],
  ['R9 as text', '0', 0],
  ['more than there are', 20, 5],
  ['more than all', '200%', 5],
  ['no limit', undefined, 5],
  ['no number', '0.5', 1],
])('%s: how many of five Applications are updated at once', (_, maxUpdate, expected) => {
  expect(updatesAtOnce(maxUpdate, 5)).toBe(expected);
});

test.each([
  ['no strategy', {}, 'allAtOnce'],
  ['another spelling', { type: 'rollingSync', rollingSync: { steps: [{}] } }, 'allAtOnce'],
  ['no block', { type: 'RollingSync' }, 'allAtOnce'],
  ['no steps', { type: 'RollingSync', rollingSync: { steps: [] } }, 'stuck'],
  ['steps', { type: 'RollingSync', rollingSync: { steps: [{}] } }, 'steps'],
])('the rollout of an ApplicationSet with %s', (_, strategy, kind) => {
  expect(readRollout({ strategy }).kind).toBe(kind);
});
