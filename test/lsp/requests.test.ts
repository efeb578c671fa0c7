import { describe, expect, test } from 'vitest';
import { methods } from '../../server/src/protocol/names.ts';
import type { EditResult, TreeNode, TreeResult } from '../../server/src/protocol/types.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, uriOf } from './lspClient.ts';
import { application, wrongOrder } from './manifests.ts';

describe('requests of ours', () => {
  const tree = (client: LspClient) =>
    client.connection.sendRequest<TreeResult>(methods.tree, {
      grouping: 'scope',
      filter: '',
      onlyFindings: false,
    });

  test('the tree has a number that grows with every change', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    const before = await tree(client);
    expect(before.summary).toMatchObject({ state: 'ready', applications: 2 });
    const [scope] = before.nodes;
    expect(scope).toMatchObject({ type: 'scope', label: 'apps', findings: 1, severity: 'error' });
    expect(scope?.children.map(({ wave }) => wave)).toEqual(['1', '2']);
    expect(scope?.children[0]?.children[0]).toMatchObject({
      type: 'application',
      label: 'api',
      location: { uri: uriOf(`${folder}/apps/api.yaml`), range: { start: { line: 3, character: 8 } } },
    });
    expect((await tree(client)).revision).toBe(before.revision);
    await client.open(`${folder}/apps/api.yaml`, application('api', { wave: '"4"' }));
    expect((await tree(client)).revision).toBeGreaterThan(before.revision);
  });

  test('what an Application needs comes when it is asked for', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    const { nodes } = await tree(client);
    const api = nodes[0]?.children[0]?.children[0];
    expect(api).toMatchObject({ label: 'api', needs: 1, children: [] });
    const needs = await client.connection.sendRequest<TreeNode[]>(methods.needs, { id: api?.id });
    expect(needs).toMatchObject([
      {
        type: 'dependency',
        label: 'needs database',
        location: { uri: uriOf(`${folder}/apps/api.yaml`), range: { start: { line: 6 } } },
        children: [{ type: 'evidence', label: 'sync-waves/depends-on: database' }],
      },
    ]);
  });

  test('a place is found in the tree, and its wave is changed there', async () => {
    const folder = wrongOrder();
    const uri = uriOf(`${folder}/apps/api.yaml`);
    const client = await LspClient.start([folder]);
    const nodeIds = await client.connection.sendRequest<string[]>(methods.nodeAt, {
      uri,
      position: { line: 3, character: 0 },
    });
    const set = (to: object) =>
      client.connection.sendRequest<EditResult>(methods.setWave, { nodeIds: [nodeIds[0]], to });
    expect(await set({ wave: '8' })).toEqual({
      changes: [
        {
          uri,
          version: null,
          edits: [
            { range: { start: { line: 5, character: 34 }, end: { line: 5, character: 37 } }, newText: '"8"' },
          ],
        },
      ],
    });
    expect(await set({ step: 'next' })).toMatchObject({ changes: [{ edits: [{ newText: '"2"' }] }] });
    expect(await set({ wave: 'soon' })).toMatchObject({
      changes: [],
      problem: expect.stringContaining('whole number') as string,
    });
  });

  test('everything that needs no decision is fixed in a file or everywhere', async () => {
    const folder = temporaryFolder({
      'a.yaml': application('a', { wave: '"05"' }),
      'b.yaml': application('b', { wave: '"06"' }),
    });
    const client = await LspClient.start([folder]);
    const fix = async (params: object) => {
      const { changes } = await client.connection.sendRequest<EditResult>(methods.fixAll, params);
      return changes.map(({ uri }) => uri).sort();
    };
    expect(await fix({ uri: uriOf(`${folder}/a.yaml`) })).toEqual([uriOf(`${folder}/a.yaml`)]);
    expect(await fix({})).toEqual([uriOf(`${folder}/a.yaml`), uriOf(`${folder}/b.yaml`)]);
  });

  test('a file that cannot be edited safely is left alone, with the reason', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    const nodeIds = await client.connection.sendRequest<string[]>(methods.nodeAt, { uri: uriOf(path) });
    await client.open(path, `${application('api', { wave: '"1"' })}a: [\n`);
    const result = await client.connection.sendRequest<EditResult>(methods.setWave, {
      nodeIds,
      to: { wave: '8' },
    });
    expect(result).toMatchObject({ changes: [], problem: expect.stringContaining('YAML') as string });
  });

  test('the counts can be asked for', async () => {
    const client = await LspClient.start([wrongOrder()]);
    expect(await client.connection.sendRequest(methods.status)).toEqual(await client.ready());
  });
});
