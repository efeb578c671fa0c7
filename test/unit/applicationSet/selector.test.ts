import { expect, test } from 'vitest';
import { matchesSelector } from '../../../server/src/core/applicationSet/selector.ts';

const labels = new Map([
  ['env', 'prod'],
  ['team', 'shop'],
]);
const expression = (operator: string, key: string, values?: readonly string[]): unknown => ({
  matchExpressions: [{ operator, key, values }],
});

test.each([
  ['nothing', undefined, true],
  ['an empty selector', {}, true],
  ['equal labels', { matchLabels: { env: 'prod', team: 'shop' } }, true],
  ['another label', { matchLabels: { env: 'dev' } }, false],
  ['In', expression('In', 'env', ['dev', 'prod']), true],
  ['In without the label', expression('In', 'zone', ['a']), false],
  ['In without values', expression('In', 'env'), false],
  ['NotIn', expression('NotIn', 'env', ['dev']), true],
  ['NotIn without the label', expression('NotIn', 'zone', ['a']), true],
  ['NotIn with the value', expression('NotIn', 'env', ['prod']), false],
  ['Exists', expression('Exists', 'env'), true],
  ['Exists without the label', expression('Exists', 'zone'), false],
  ['DoesNotExist', expression('DoesNotExist', 'zone'), true],
  ['DoesNotExist with the label', expression('DoesNotExist', 'env'), false],
  ['an unknown operator', expression('Gt', 'env', ['1']), false],
  ['an expression without a key', { matchExpressions: [{ operator: 'Exists' }] }, false],
  ['no expression at all', { matchExpressions: ['text'] }, false],
])('%s', (_, selector, expected) => {
  expect(matchesSelector(selector, labels)).toBe(expected);
});
