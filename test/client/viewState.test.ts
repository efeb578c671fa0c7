import { expect, test } from 'vitest';
import { viewState, type ViewContent } from '../../client/src/tree/viewState.ts';
import type { Summary } from '../../server/src/protocol/types.ts';

const summary: Summary = {
  state: 'ready',
  files: 3,
  applications: 0,
  withWave: 0,
  scopes: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};
const ready = { phase: 'ready', summary } as const;
const indexing = { phase: 'indexing', summary: undefined } as const;

test.each<[string, Partial<ViewContent>, string]>([
  ['there are nodes', { roots: 2 }, 'ready'],
  ['the server starts', { status: indexing, isLoaded: false }, 'indexing'],
  ['the index is complete, but the tree is not here yet', { isLoaded: false }, 'indexing'],
  ['a restarted server still shows the last tree', { status: indexing, roots: 2 }, 'ready'],
  ['nothing was found', {}, 'empty'],
  ['the filter hides all', { isFiltered: true }, 'filtered'],
  ['the server has stopped', { status: { phase: 'stopped' } }, 'stopped'],
])('%s', (_, different, expected) => {
  const content = { status: ready, roots: 0, isLoaded: true, isFiltered: false, ...different };
  expect(viewState(content)).toBe(expected);
});
