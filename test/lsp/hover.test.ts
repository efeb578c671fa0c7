import { describe, expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { LspClient, uriOf } from './lspClient.ts';
import { application, wrongOrder } from './manifests.ts';

describe('hover', () => {
  test('tells about an Application and links to places', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(`${folder}/apps/api.yaml`) },
      position: { line: 3, character: 10 },
    });
    expect(hover).toMatchObject({
      contents: {
        kind: 'markdown',
        value: expect.stringContaining(`(${uriOf(`${folder}/apps/database.yaml`)}#L`) as string,
      },
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 11 } },
    });
  });

  test('knows what was typed right before', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(path, application('api', { wave: '"77"' }));
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(path) },
      position: { line: 3, character: 10 },
    });
    expect(JSON.stringify(hover)).toContain('77');
  });

  test('has nothing to say elsewhere', async () => {
    const client = await LspClient.start([wrongOrder()]);
    const ask = (uri: string) =>
      client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
    expect(await ask('untitled:Untitled-1')).toBeNull();
    expect(await ask('file:///nowhere/x.yaml')).toBeNull();
  });
});
