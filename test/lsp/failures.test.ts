import { describe, expect, test, vi } from 'vitest';
import { FileChangeType, MessageType } from 'vscode-languageserver/node';
import { waveNonCanonical } from '../../server/src/core/rules/wave-non-canonical.ts';
import { methods } from '../../server/src/protocol/names.ts';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';
import { LspClient } from './lspClient.ts';
import { application, waveFinding, wrongOrder } from './manifests.ts';

describe('when something is wrong', () => {
  const messages = (client: LspClient, type: MessageType) =>
    client.logs.filter((log) => log.type === type).map(({ message }) => message);

  test('with a file, it is named once, and the rest goes on', async () => {
    const folder = temporaryFolder({
      'api.yaml': application('api', { wave: '"x"' }),
      'broken.yaml': `${application('broken')}\nspec: [\n`,
      'bytes.yaml': Uint8Array.from([0xff, 0x00]),
      'chart/templates/app.yaml': `{{- if .Values.on }}\n${application('{{ .Values.name }}')}{{- end }}\n`,
    });
    const client = await LspClient.start([folder]);
    expect(client.findings(`${folder}/api.yaml`)).toEqual([`${waveFinding} wave-not-integer`]);
    const warnings = messages(client, MessageType.Warning).join('\n');
    expect(warnings).toMatch(/^broken\.yaml: (not read|read only in part): line \d+: /m);
    expect(warnings).toMatch(/^bytes\.yaml: not read: it is not UTF-8 text\.$/m);
    expect(warnings).not.toContain('chart');
    expect(messages(client, MessageType.Debug).join('\n')).toBe(
      'chart/templates/app.yaml: a template, not read as YAML.',
    );
    expect(messages(client, MessageType.Error)).toEqual([]);

    writeFiles(folder, { 'broken.yaml': 'a: [\nargoproj.io', 'api.yaml': application('api') });
    await client.tellOfChanges({
      [`${folder}/broken.yaml`]: FileChangeType.Changed,
      [`${folder}/api.yaml`]: FileChangeType.Changed,
    });
    await client.untilFindings(`${folder}/api.yaml`, []);
    expect(messages(client, MessageType.Warning).join('\n')).toBe(warnings);
  });

  test('with a rule, its id and the file are logged, and the other rules go on', async () => {
    const check = vi.spyOn(waveNonCanonical, 'check').mockImplementation(() => {
      throw new Error('a mistake of ours');
    });
    const folder = temporaryFolder({ 'a.yaml': application('a', { wave: '"x"' }) });
    const client = await LspClient.start([folder]);
    check.mockRestore();
    expect(client.findings(`${folder}/a.yaml`)).toEqual([`${waveFinding} wave-not-integer`]);
    expect(messages(client, MessageType.Error).join('\n')).toContain(
      `wave-non-canonical (${folder}/a.yaml): Error: a mistake of ours`,
    );
  });

  test('with a request, its method is logged and the answer is empty', async () => {
    const client = await LspClient.start([wrongOrder()]);
    const answer = await client.connection.sendRequest(methods.setWave, { nodeIds: [], to: null });
    expect(answer).toMatchObject({ changes: [], problem: expect.stringContaining('output') as string });
    expect(messages(client, MessageType.Error).join('\n')).toMatch(/^syncWaves\/setWave: TypeError/);
  });

  test('with a method that nobody knows, only that request fails', async () => {
    const client = await LspClient.start([wrongOrder()]);
    await expect(client.connection.sendRequest('syncWaves/nonsense')).rejects.toThrow('nonsense');
    expect(await client.connection.sendRequest(methods.status)).toMatchObject({ state: 'ready' });
  });
});
