import { describe, expect, test } from 'vitest';
import { LspClient, uriOf } from './lspClient.ts';
import { application, laterWave, waveFinding, wrongOrder } from './manifests.ts';

describe('diagnostics', () => {
  test('come for files that are not open, with everything that an editor shows', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder]);
    expect(client.published).toHaveLength(1);
    expect(client.published[0]?.diagnostics).toMatchObject([
      {
        range: { start: { line: 5, character: 34 }, end: { line: 5, character: 37 } },
        severity: 1,
        code: 'dependency-in-later-wave',
        codeDescription: {
          href: expect.stringMatching(/docs\/rules\/dependency-in-later-wave\.md$/) as string,
        },
        source: 'sync-waves',
        message: expect.stringContaining('needs database') as string,
        relatedInformation: [
          {
            location: {
              uri: uriOf(`${folder}/apps/database.yaml`),
              range: { start: { line: 5, character: 34 } },
            },
          },
          { location: { uri: uriOf(`${folder}/apps/api.yaml`), range: { start: { line: 6 } } } },
        ],
      },
    ]);
  });

  test('speak the language of the editor', async () => {
    const client = await LspClient.start([wrongOrder()], { locale: 'fr-CA' });
    expect(client.published[0]?.diagnostics[0]?.message).toContain('a besoin de');
  });

  test('follow every edit; only lists that have changed are sent, and that of a file that is opened', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(path, application('api', { wave: '"1"', needs: 'database' }));
    await client.edit(path, '3', { start: { line: 5, character: 35 }, end: { line: 5, character: 36 } });
    await client.untilFindings(path, []);
    await client.edit(path, '2', { start: { line: 5, character: 35 }, end: { line: 5, character: 36 } });
    await client.untilFindings(path, [`${waveFinding} dependency-in-same-wave`]);
    expect(client.published).toHaveLength(4);
  });

  test('move with the text', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(path, application('api', { wave: '"1"', needs: 'database' }));
    await client.edit(path, '# why\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await client.untilFindings(path, ['7:35 dependency-in-later-wave']);
  });

  test('of another file follow an edit, with related places in it', async () => {
    const folder = wrongOrder();
    const database = `${folder}/apps/database.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(database, `\n${application('database', { wave: '"2"' })}`);
    await client.until(
      () => client.published.at(-1)?.diagnostics[0]?.relatedInformation?.[0]?.location.range.start.line === 6,
    );
    await client.edit(database, application('database', { wave: '"0"' }));
    await client.untilFindings(`${folder}/apps/api.yaml`, []);
  });

  test('stay where they are while a file is broken', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(path, application('api', { wave: '"1"', needs: 'database' }));
    await client.edit(path, 'kind: [\n', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    await client.until(() => client.logs.some(({ message }) => message.includes('api.yaml')));
    expect(client.published).toHaveLength(2);
    expect(client.findings(path)).toEqual([laterWave]);
  });

  test('fall back to the disk when an unsaved file is closed', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    await client.open(path, application('api', { wave: '"3"', needs: 'database' }));
    await client.untilFindings(path, []);
    await client.close(path);
    await client.untilFindings(path, [laterWave]);
  });
});
