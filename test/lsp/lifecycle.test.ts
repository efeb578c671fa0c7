import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWorkspaceFoldersNotification,
  HoverRequest,
  LSPErrorCodes,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { methods } from '../../server/src/protocol/names.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, onlyViews, uriOf } from './lspClient.ts';
import { application, laterWave, wrongOrder } from './manifests.ts';

describe('initialize', () => {
  test('says what the server can do', async () => {
    const client = await LspClient.start([temporaryFolder({})]);
    expect(client.initializeResult).toMatchObject({
      capabilities: {
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        codeActionProvider: { resolveProvider: true },
        workspace: { workspaceFolders: { supported: true } },
      },
      serverInfo: { name: 'sync-waves' },
    });
  });

  test('asks an editor that can to watch files', async () => {
    const client = await LspClient.start([temporaryFolder({})]);
    await client.until(() => client.registrations.includes('workspace/didChangeWatchedFiles'));
    const silent = await LspClient.start([temporaryFolder({})], { capabilities: onlyViews });
    expect(silent.registrations).toEqual([]);
  });

  test('counts what is in the workspace', async () => {
    const client = await LspClient.start([wrongOrder()]);
    expect(await client.ready()).toMatchObject({
      applications: 2,
      withWave: 2,
      scopes: 1,
      findings: { error: 1 },
    });
    await client.until(() =>
      client.logs.some(({ message }) => message.includes('YAML files: 3. Applications: 2.')),
    );
    expect(client.models.map(({ summary }) => summary.state)).toEqual(['indexing', 'ready']);
  });

  test('is ready without any folder', async () => {
    const client = await LspClient.start([]);
    expect(await client.ready()).toMatchObject({ files: 0 });
  });
});

describe('several folders', () => {
  test('can come and go', async () => {
    const [one, two] = [wrongOrder(), wrongOrder()];
    const client = await LspClient.start([one, two]);
    expect(client.published.map(({ uri }) => uri).sort()).toEqual(
      [one, two].map((folder) => uriOf(`${folder}/apps/api.yaml`)).sort(),
    );
    const folderOf = (folder: string) => ({ uri: uriOf(folder), name: folder });
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [folderOf(one)] },
    });
    await client.untilFindings(`${one}/apps/api.yaml`, []);
    expect(client.findings(`${two}/apps/api.yaml`)).toEqual([laterWave]);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [folderOf(one)], removed: [] },
    });
    await client.untilFindings(`${one}/apps/api.yaml`, [laterWave]);
  });
});

describe('long work', () => {
  /** Enough files for several slices of reading. */
  function manyFiles(): string {
    const paths = Array.from({ length: 3000 }, (_, index) => [
      `apps/${String(index)}.yaml`,
      application('a'),
    ]);
    return temporaryFolder(Object.fromEntries(paths) as Record<string, string>);
  }

  test('lets requests in', async () => {
    const client = new LspClient();
    await client.initialize([manyFiles()], {});
    expect(await client.connection.sendRequest(methods.status)).toMatchObject({ state: 'indexing' });
    expect(await client.ready()).toMatchObject({ state: 'ready', files: 3000 });
  });

  test('starts again when the folders change, and the old folders are forgotten', async () => {
    const [many, few] = [manyFiles(), wrongOrder()];
    const client = new LspClient();
    await client.initialize([many], {});
    const folderOf = (folder: string) => ({ uri: uriOf(folder), name: folder });
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [folderOf(few)], removed: [folderOf(many)] },
    });
    expect(await client.ready()).toMatchObject({ files: 3 });
  });

  test('is not done for a request that was taken back', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    const source = new CancellationTokenSource();
    const params = {
      textDocument: { uri: uriOf(`${folder}/apps/api.yaml`) },
      position: { line: 3, character: 10 },
    };
    const answer = client.connection.sendRequest(HoverRequest.type, params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

test('a server that was shut down does nothing more', async () => {
  const folder = wrongOrder();
  const client = await LspClient.start([folder]);
  await client.connection.sendRequest(ShutdownRequest.type);
  await client.open(`${folder}/apps/api.yaml`, application('api', { wave: '"9"', needs: 'database' }));
  await client.connection.sendRequest(methods.status);
  expect(client.published).toHaveLength(1);
});
