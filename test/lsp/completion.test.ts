import { expect, test } from 'vitest';
import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { LspClient, uriOf } from './lspClient.ts';
import { wrongOrder } from './manifests.ts';

test('.sync-waves.yaml has completion and hover, as it is typed', async () => {
  const folder = wrongOrder();
  const client = await LspClient.start([folder]);
  expect(client.initializeResult.capabilities.completionProvider).toBeDefined();
  const path = `${folder}/.sync-waves.yaml`;
  const ask = (character: number, line = 0) => ({
    textDocument: { uri: uriOf(path) },
    position: { line, character },
  });
  await client.open(path, 'pins: [dat]\n');
  const items = await client.connection.sendRequest(CompletionRequest.type, ask(10));
  expect(items).toContainEqual({
    label: 'database',
    kind: 18,
    detail: expect.stringMatching(/^wave \d+$/) as string,
    textEdit: {
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } },
      newText: 'database',
    },
  });
  const keys = await client.connection.sendRequest(CompletionRequest.type, ask(0, 1));
  expect(keys).toContainEqual(
    expect.objectContaining({
      label: 'bands',
      documentation: { kind: 'markdown', value: expect.stringContaining('Which waves') as string },
    }),
  );
  expect(await client.connection.sendRequest(HoverRequest.type, ask(2))).toEqual({
    contents: { kind: 'markdown', value: expect.stringContaining('no plan moves') as string },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
  });
});

test('other files have none', async () => {
  const folder = wrongOrder();
  const client = await LspClient.start([folder]);
  const at = (uri: string) =>
    client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
  expect(await at(uriOf(`${folder}/apps/api.yaml`))).toEqual([]);
  expect(await at('untitled:Untitled-1')).toEqual([]);
});
