import { expect, test } from 'vitest';
import { methods } from '../../server/src/protocol/names.ts';
import type {
  EditResult,
  EnvironmentsResult,
  PlanParams,
  PlanResult,
  TreeNode,
  TreeResult,
} from '../../server/src/protocol/types.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, uriOf } from './lspClient.ts';
import { application } from './manifests.ts';

const files = {
  'overlays/dev/api.yaml': application('api', { wave: '"5"', needs: 'data' }),
  'overlays/dev/data.yaml': application('data', { wave: '"1"' }),
  'overlays/prod/api.yaml': application('api', { wave: '"6"', needs: 'data' }),
  'overlays/prod/data.yaml': application('data', { wave: '"5"' }),
};

async function start(more: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...files, ...more });
  const client = await LspClient.start([folder]);
  const ask = <Result>(method: string, params: object) =>
    client.connection.sendRequest<Result>(method, params);
  const tree = async (): Promise<readonly TreeNode[]> =>
    (await ask<TreeResult>(methods.tree, { grouping: 'scope', filter: '', onlyFindings: false })).nodes;
  const plan = (params: PlanParams) => ask<PlanResult>(methods.plan, params);
  return { folder, client, ask, tree, plan };
}

test('environments are compared, and the waves of one are brought to the other', async () => {
  const { ask, plan, folder, tree } = await start();
  const { text, links, pairs } = await ask<EnvironmentsResult>(methods.environments, {});
  expect(text).toContain('| ≠   | api         | 5   | 6    |');
  expect(links).toContainEqual(
    expect.objectContaining({
      target: expect.objectContaining({ uri: uriOf(`${folder}/overlays/prod/api.yaml`) }) as object,
    }),
  );
  expect(pairs.map(({ from, to, differing }) => [from.label, to.label, differing])).toEqual([
    ['dev', 'prod', 2],
    ['prod', 'dev', 2],
  ]);
  const [pair] = pairs;
  const nodes = await tree();
  expect(nodes.map(({ type, label, description }) => [type, label, description])).toEqual([
    ['scope', 'overlays/dev', '2 Applications, 2 with a wave · assumed · 2 waves differ from prod'],
    ['scope', 'overlays/prod', '2 Applications, 2 with a wave · assumed · 2 waves differ from dev'],
    ['driftGroup', 'Different in environments', '2 Applications'],
  ]);
  expect(nodes.slice(0, 2).map(({ id, marks }) => [id, marks])).toEqual([
    [pair?.from.id, ['environment']],
    [pair?.to.id, ['environment']],
  ]);

  const brought = await plan({ mode: 'align', nodeIds: [pair?.to.id ?? ''], like: pair?.from.id ?? '' });
  expect(brought.rows.map(({ application: name, from, to, reason }) => [name, from, to, reason])).toEqual([
    ['data', '5', '1', 'as in overlays/dev'],
    ['api', '6', '5', 'as in overlays/dev'],
  ]);
  expect(brought.edit.changes.flatMap(({ edits }) => edits.map(({ group }) => group?.label))).toEqual([
    'As in the other environment',
    'As in the other environment',
  ]);
  const gone = await plan({ mode: 'align', nodeIds: [pair?.to.id ?? ''], like: 'scope:gone' });
  expect([gone.rows, gone.text]).toEqual([[], expect.stringContaining('Nothing has to change.')]);
});

test('a wave moves as a whole, and what that breaks is said', async () => {
  const { plan, tree } = await start();
  const prod = (await tree()).find(({ label }) => label === 'overlays/prod');
  const [five] = prod?.children ?? [];
  const moved = await plan({ mode: 'move', nodeIds: [five?.id ?? ''], to: '7' });
  expect(moved.rows.map(({ scope, application: name, to }) => [scope, name, to])).toEqual([
    ['overlays/prod', 'data', '7'],
  ]);
  expect(moved.conflicts).toEqual([expect.stringContaining('api needs data')]);
  expect(moved.text).toContain('# Moved wave');
  const everywhere = await plan({ mode: 'move', nodeIds: ['wave:5'], to: '9' });
  expect(everywhere.rows.map(({ scope, application: name }) => [scope, name])).toEqual([
    ['overlays/dev', 'api'],
    ['overlays/prod', 'data'],
  ]);
  const far = await plan({ mode: 'move', nodeIds: [five?.id ?? ''], to: '9007199254740993' });
  expect(far.rows).toEqual([]);
});

test('waves that order nothing go', async () => {
  const { plan, tree } = await start({ 'overlays/dev/web.yaml': application('web', { wave: '"0"' }) });
  const [dev] = await tree();
  const { rows, edit, text } = await plan({ mode: 'pointless', nodeIds: [dev?.id ?? ''] });
  expect(rows.map(({ application: name, from, to }) => [name, from, to])).toEqual([['web', '0', undefined]]);
  expect(edit.changes).toHaveLength(1);
  expect(text).toContain('# Waves that order nothing');
});

test('pins are written, into a file that there is not yet, too', async () => {
  const { ask, client, folder, tree } = await start();
  const api = (await tree()).flatMap(({ children }) => children).flatMap(({ children }) => children)[1];
  const pin = (to: string) => ask<EditResult>(methods.setPins, { nodeIds: [api?.id], to });
  const path = `${folder}/.sync-waves.yaml`;
  expect(await pin('pinned')).toEqual({
    changes: [
      {
        uri: uriOf(path),
        version: null,
        isNew: true,
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: 'version: 1\npins:\n  - api\n',
          },
        ],
      },
    ],
  });
  await client.open(path, "pins: [api, 'a*']\n");
  expect(await pin('free')).toMatchObject({
    changes: [{ uri: uriOf(path), edits: [{ newText: '' }] }],
    warning: expect.stringContaining('a*') as string,
  });
  await client.edit(path, 'pins: { a: b }\n');
  expect(await pin('pinned')).toMatchObject({ changes: [], problem: expect.any(String) as string });
});
