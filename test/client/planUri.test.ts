import { expect, test } from 'vitest';
import { planParams, planUriParts } from '../../client/src/plan/planUri.ts';

test('the tab says what it is and is Markdown, and the query holds what is planned', () => {
  const params = { mode: 'renumber', nodeIds: ['scope:/repo/apps > a?b#c'], step: 5 } as const;
  const parts = planUriParts(params, 'apps/prod', 'Planned Waves');
  expect(parts).toMatchObject({ scheme: 'sync-waves-plan', path: '/apps/prod/Planned Waves.md' });
  expect(planParams(parts)).toEqual(params);
});
