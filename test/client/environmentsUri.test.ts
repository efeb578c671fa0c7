import { expect, test } from 'vitest';
import { environmentsUriParts } from '../../client/src/environments/environmentsUri.ts';

test('the tab says what it is and is Markdown', () => {
  expect(environmentsUriParts('Environments')).toEqual({
    scheme: 'sync-waves-environments',
    path: '/Environments.md',
  });
});
