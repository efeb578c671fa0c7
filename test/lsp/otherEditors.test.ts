import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DidChangeConfigurationNotification, HoverRequest } from 'vscode-languageserver/node';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';
import { LspClient, onlyViews, uriOf, type StartOptions } from './lspClient.ts';
import { application, laterWave, waveFinding, wrongOrder } from './manifests.ts';

/** Starts a server for an editor that can do as little as an editor may. */
async function startPlain(folders: readonly string[], options: StartOptions = {}): Promise<LspClient> {
  const client = new LspClient();
  await client.initialize(folders, { capabilities: {}, ...options });
  return client;
}

describe('an editor without any capability', () => {
  test('gets diagnostics, and nothing that it doesn’t know', async () => {
    const folder = wrongOrder();
    const client = await startPlain([folder]);
    await client.untilFindings(`${folder}/apps/api.yaml`, [laterWave]);
    await client.until(() => client.logs.length > 0);
    expect([client.models, client.registrations]).toEqual([[], []]);
  });

  test('gets the diagnostics of a file again when it opens it', async () => {
    const folder = wrongOrder();
    const api = `${folder}/apps/api.yaml`;
    const client = await startPlain([folder]);
    await client.untilFindings(api, [laterWave]);
    client.published.length = 0;
    await client.open(api, application('api', { wave: '"1"', needs: 'database' }));
    await client.untilFindings(api, [laterWave]);
  });

  /* eslint-disable @typescript-eslint/no-deprecated -- what older editors say */
  test.each<[string, (folder: string) => StartOptions]>([
    ['rootUri', (folder) => ({ workspaceFolders: null, rootUri: uriOf(folder) })],
    ['rootPath', (folder) => ({ workspaceFolders: null, rootPath: folder })],
    /* eslint-enable @typescript-eslint/no-deprecated */
  ])('may name its folder as %s', async (_, options) => {
    const folder = wrongOrder();
    await (await startPlain([], options(folder))).untilFindings(`${folder}/apps/api.yaml`, [laterWave]);
  });

  test('has its settings until it tells of others', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder], {
      capabilities: onlyViews,
      initializationOptions: { rules: { 'dependency-in-later-wave': 'off' } },
    });
    const configure = (settings: unknown) =>
      client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    for (const nothing of [null, {}, { syncWaves: {} }]) await configure(nothing);
    await client.open(path, application('api', { wave: '"x"', needs: 'database' }));
    await client.untilFindings(path, [`${waveFinding} wave-not-integer`]);
    await configure({ syncWaves: { rules: { 'wave-not-integer': 'off' } } });
    await client.untilFindings(path, [laterWave]);
  });
});

describe('files that change on disk unseen', () => {
  test.each(['opened', 'saved'] as const)('are read again when a file is %s', async (event) => {
    const folder = wrongOrder();
    const api = `${folder}/apps/api.yaml`;
    const client = await startPlain([folder]);
    if (event === 'saved') await client.open(api, application('api', { wave: '"1"', needs: 'database' }));
    await client.untilFindings(api, [laterWave]);
    writeFiles(folder, {
      'apps/database.yaml': application('database', { wave: '"1"' }),
      'other.yaml': application('other', { wave: '"x"' }),
    });
    if (event === 'saved') await client.save(api);
    else await client.open(api, application('api', { wave: '"1"', needs: 'database' }));
    await client.untilFindings(api, [`${waveFinding} dependency-in-same-wave`]);
    await client.untilFindings(`${folder}/other.yaml`, [`${waveFinding} wave-not-integer`]);
    rmSync(`${folder}/other.yaml`);
    await client.save(api);
    await client.untilFindings(`${folder}/other.yaml`, []);
  });
});

describe('an editor that opens a file and no folder', () => {
  function checkout(): string {
    const folder = wrongOrder();
    mkdirSync(`${folder}/.git`);
    return folder;
  }
  const openApi = (client: LspClient, folder: string): Promise<void> =>
    client.open(`${folder}/apps/api.yaml`, application('api', { wave: '"1"', needs: 'database' }));

  test('works in the Git checkout of each file', async () => {
    const client = await startPlain([]);
    for (const folder of [checkout(), checkout()]) {
      await openApi(client, folder);
      await client.untilFindings(`${folder}/apps/api.yaml`, [laterWave]);
    }
  });

  test('gets nothing outside of Git', async () => {
    const [outside, inside] = [wrongOrder(), checkout()];
    const client = await startPlain([]);
    await openApi(client, outside);
    await openApi(client, inside);
    await client.untilFindings(`${inside}/apps/api.yaml`, [laterWave]);
    expect(client.findings(`${outside}/apps/api.yaml`)).toEqual([]);
  });

  test('gets nothing where the user chooses the folders', async () => {
    const folder = checkout();
    const client = await LspClient.start([]);
    await openApi(client, folder);
    await client.connection.sendRequest('syncWaves/status');
    expect(await client.ready()).toMatchObject({ files: 0 });
  });
});

test('an editor without Markdown gets plain text', async () => {
  const folder = temporaryFolder({ 'a.yaml': application('a_b', { wave: '"1"' }) });
  const client = await LspClient.start([folder], {
    capabilities: { ...onlyViews, textDocument: { hover: { contentFormat: ['plaintext'] } } },
  });
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: uriOf(`${folder}/a.yaml`) },
    position: { line: 3, character: 9 },
  });
  expect(hover).toMatchObject({
    contents: {
      kind: 'plaintext',
      value: expect.stringMatching(/^a_b · Application · wave 1\n[^*`\\]*$/) as string,
    },
  });
});

test('columns count UTF-16 units, as every editor has to understand them', async () => {
  const line = `{ "🌊": 1, apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a, annotations: { argocd.argoproj.io/sync-wave: 5 } } }`;
  const client = await LspClient.start([temporaryFolder({ 'a.yaml': `# 🌊\n${line}\n` })]);
  expect(client.initializeResult.capabilities.positionEncoding).toBe('utf-16');
  expect(client.published[0]?.diagnostics[0]?.range.start).toEqual({
    line: 1,
    character: line.indexOf('5 }'),
  });
});
