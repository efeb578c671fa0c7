import { describe, expect, test } from 'vitest';
import { methods } from '../../server/src/protocol/names.ts';
import type { EditResult } from '../../server/src/protocol/types.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, uriOf } from './lspClient.ts';
import { application, kustomization } from './manifests.ts';

const markers = { begin: '<!-- sync-waves:begin -->', end: '<!-- sync-waves:end -->' };

async function start(locale = 'en') {
  const folder = temporaryFolder({
    'apps/kustomization.yaml': kustomization('api.yaml', 'database.yaml'),
    'apps/api.yaml': application('api', { needs: 'database' }),
    'apps/database.yaml': application('database', { wave: '"2"' }),
  });
  const client = await LspClient.start([folder], { locale });
  const report = (text: string, uri = uriOf(`${folder}/docs/waves.md`)) =>
    client.connection.sendRequest<EditResult>(methods.report, { uri, version: 7, text });
  return { report, uri: uriOf(`${folder}/docs/waves.md`) };
}

function newTextOf({ changes }: EditResult): string {
  return changes[0]?.edits[0]?.newText ?? '';
}

describe('the wave report of a document', () => {
  test('takes the place of what stands between the markers', async () => {
    const { report, uri } = await start();
    const result = await report(`# Waves\n\n${markers.begin}\nold\n${markers.end}\n`);
    expect(result.changes).toMatchObject([
      { uri, version: 7, edits: [{ range: { start: { line: 2, character: 0 }, end: { line: 4 } } }] },
    ]);
    expect(newTextOf(result)).toContain('| 2 | [database](../apps/database.yaml) |');
    expect(await report(`# Waves\n\n${newTextOf(result)}\n`)).toEqual({ changes: [] });
  });

  test('keeps its language in an editor of another one', async () => {
    const { report } = await start('fr');
    const english = newTextOf(
      await report('<!-- sync-waves:begin {"language":"en"} -->\n<!-- sync-waves:end -->\n'),
    );
    expect(english).toContain('### Open findings');
    expect(english).toContain('| error |');
    expect(english).toContain('api (wave 0) needs database');
    expect(newTextOf(await report(''))).toContain('api (wave 0) a besoin de database');
  });

  test('is refused with broken markers, and outside of the workspace', async () => {
    const { report } = await start();
    expect(await report(`${markers.begin}\n`)).toEqual({
      changes: [],
      problem: expect.stringMatching(/^Nothing was written\. docs\/waves\.md:1: /) as string,
    });
    for (const uri of ['untitled:waves.md', 'file:///elsewhere/waves.md'])
      expect((await report('', uri)).problem).toContain('has to be in the workspace');
  });
});
