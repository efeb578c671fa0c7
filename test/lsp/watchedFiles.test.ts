import { renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { methods } from '../../server/src/protocol/names.ts';
import type { TreeResult } from '../../server/src/protocol/types.ts';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';
import { LspClient } from './lspClient.ts';
import { application, kustomization, laterWave, waveFinding, wrongOrder } from './manifests.ts';

describe('files on disk', () => {
  test('that are created, changed and deleted', async () => {
    const folder = temporaryFolder({ 'a/api.yaml': application('api', { wave: '"1"', needs: 'database' }) });
    const api = `${folder}/a/api.yaml`;
    const database = `${folder}/a/database.yaml`;
    const client = await LspClient.start([folder]);
    await client.untilFindings(api, ['7:28 dependency-unknown']);
    writeFiles(folder, { 'a/database.yaml': application('database', { wave: '"2"' }) });
    await client.tellOfChanges({ [database]: FileChangeType.Created });
    await client.untilFindings(api, [laterWave]);
    writeFiles(folder, { 'a/database.yaml': application('database', { wave: '"1"' }) });
    await client.tellOfChanges({ [database]: FileChangeType.Changed });
    await client.untilFindings(api, [`${waveFinding} dependency-in-same-wave`]);
    rmSync(database);
    await client.tellOfChanges({ [database]: FileChangeType.Deleted });
    await client.untilFindings(api, ['7:28 dependency-unknown']);
  });

  test('in a directory that goes and comes as a whole', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    renameSync(`${folder}/apps`, `${folder}/moved`);
    await client.tellOfChanges({
      [`${folder}/apps`]: FileChangeType.Deleted,
      [`${folder}/moved`]: FileChangeType.Created,
    });
    await client.untilFindings(`${folder}/moved/api.yaml`, [laterWave]);
    await client.untilFindings(`${folder}/apps/api.yaml`, []);
  });

  test('that are open keep what was typed', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(path, application('api', { wave: '"3"', needs: 'database' }));
    await client.untilFindings(path, []);
    writeFiles(folder, {
      'apps/api.yaml': application('api', { wave: '"0"', needs: 'database' }),
      'b.yaml': application('b', { wave: '"x"' }),
    });
    await client.tellOfChanges({
      [path]: FileChangeType.Changed,
      [`${folder}/b.yaml`]: FileChangeType.Created,
    });
    await client.untilFindings(`${folder}/b.yaml`, [`${waveFinding} wave-not-integer`]);
    expect(client.findings(path)).toEqual([]);
  });

  test('that Git ignores are left out, also after the rules have changed', async () => {
    const folder = temporaryFolder({
      'a.yaml': application('a', { wave: '"x"' }),
      'b.yaml': application('b', { wave: '"x"' }),
      '.gitignore': 'b.yaml\n',
    });
    const finding = [`${waveFinding} wave-not-integer`];
    const client = await LspClient.start([folder]);
    expect([client.findings(`${folder}/a.yaml`), client.findings(`${folder}/b.yaml`)]).toEqual([finding, []]);
    writeFiles(folder, { '.gitignore': 'a.yaml\n' });
    await client.tellOfChanges({ [`${folder}/.gitignore`]: FileChangeType.Changed });
    await client.untilFindings(`${folder}/a.yaml`, []);
    await client.untilFindings(`${folder}/b.yaml`, finding);
  });

  test('outside of the folders are not read through a list, not even when they are open', async () => {
    const outside = temporaryFolder({ 'x.yaml': application('x', { wave: '"x"' }) });
    const folder = temporaryFolder({});
    writeFiles(folder, { 'kustomization.yaml': kustomization(`../${basename(outside)}/x.yaml`) });
    const client = await LspClient.start([folder]);
    await client.open(`${outside}/x.yaml`, application('x', { wave: '"x"' }));
    await client.open(
      `${folder}/kustomization.yaml`,
      kustomization(`../${basename(outside)}/x.yaml`, 'y.yaml'),
    );
    expect(await client.connection.sendRequest(methods.status)).toMatchObject({ applications: 0 });
    expect(client.published.filter(({ uri }) => uri.includes(basename(outside)))).toEqual([]);
  });

  test('outside of the folders are none of our business', async () => {
    const folder = wrongOrder();
    const other = temporaryFolder({ 'x.yaml': application('x', { wave: '"x"' }) });
    const client = await LspClient.start([folder]);
    await client.open(`${other}/x.yaml`, application('x', { wave: '"x"' }));
    await client.tellOfChanges({ [`${other}/x.yaml`]: FileChangeType.Changed });
    const tree = await client.connection.sendRequest<TreeResult>(methods.tree, {
      grouping: 'scope',
      filter: '',
      onlyFindings: false,
    });
    expect(JSON.stringify(tree)).not.toContain('x.yaml');
    expect(client.published).toHaveLength(1);
  });
});
