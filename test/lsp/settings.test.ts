import { describe, expect, test } from 'vitest';
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { LspClient } from './lspClient.ts';
import { laterWave, wrongOrder } from './manifests.ts';

describe('settings', () => {
  const configure = (client: LspClient, settings: object) =>
    client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });

  test('apply from the start and when they change', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder], {
      initializationOptions: { rules: { 'dependency-in-later-wave': 'off' } },
    });
    expect(client.published).toEqual([]);
    await configure(client, { rules: { 'dependency-in-later-wave': 'hint' } });
    await client.untilFindings(path, [laterWave]);
    expect(client.published.at(-1)?.diagnostics[0]?.severity).toBe(4);
  });

  test('of excluded files search the workspace again', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    await configure(client, { filesExclude: { '**/apps': true } });
    await client.untilFindings(`${folder}/apps/api.yaml`, []);
    await configure(client, { filesExclude: { '**/apps': false } });
    await client.untilFindings(`${folder}/apps/api.yaml`, [laterWave]);
  });

  test('that make no sense are passed over', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder], {
      initializationOptions: {
        syncWaves: {
          rules: { 'dependency-in-later-wave': 'loud', 'dependency-unknown': 1 },
          filesExclude: 'x',
          dependencyAnnotations: 7,
        },
      },
    });
    expect(client.findings(`${folder}/apps/api.yaml`)).toEqual([laterWave]);
  });
});
