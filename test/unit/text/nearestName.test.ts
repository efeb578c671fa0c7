import { expect, test } from 'vitest';
import { nearestName } from '../../../server/src/core/text/nearestName.ts';

test.each([
  ['postgres-shared', ['postgresql-shared', 'redis-shared'], 'postgresql-shared'],
  ['postgersql', ['mysql', 'postgresql'], 'postgresql'],
  ['linkwarden', ['vaultwarden'], undefined],
  ['api', ['apo', 'apa'], 'apa'],
  ['api', ['api'], undefined],
  ['api', ['abc'], undefined],
  ['a', ['b'], undefined],
  ['api', [], undefined],
  ['api', ['website'], undefined],
])('%s among %j means %s', (name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected);
});
