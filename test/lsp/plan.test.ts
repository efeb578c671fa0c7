import { describe, expect, test } from 'vitest';
import { methods } from '../../server/src/protocol/names.ts';
import type { OrderTarget, PlanParams, PlanResult } from '../../server/src/protocol/types.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, uriOf } from './lspClient.ts';
import { application, kustomization } from './manifests.ts';

/** `api` needs `database`, which has wave 2, and has no wave itself; `cache` and `web` are in waves of their own. */
function platform(): string {
  return temporaryFolder({
    'apps/kustomization.yaml': kustomization('api.yaml', 'database.yaml', 'cache.yaml', 'web.yaml'),
    'apps/api.yaml': application('api', { needs: 'database' }),
    'apps/database.yaml': application('database', { wave: '"2"' }),
    'apps/cache.yaml': application('cache', { wave: '"3"' }),
    'apps/web.yaml': application('web', { wave: '"4"', needs: 'cache' }),
  });
}

async function start(folder: string) {
  const client = await LspClient.start([folder]);
  const targets = (params: object) =>
    client.connection.sendRequest<readonly OrderTarget[]>(methods.orderTargets, params);
  const [scope] = await targets({ holdsApplications: true, uri: uriOf(`${folder}/apps/api.yaml`) });
  const plan = (params: Pick<PlanParams, 'mode' | 'step'>, nodeIds = [scope?.id]) =>
    client.connection.sendRequest<PlanResult>(methods.plan, { ...params, nodeIds });
  const nodesAt = (file: string) =>
    client.connection.sendRequest<string[]>(methods.nodeAt, {
      uri: uriOf(`${folder}/${file}`),
      position: { line: 3, character: 9 },
    });
  return { client, plan, scope, nodesAt };
}

describe('the plan of a scope', () => {
  test('has a preview, rows with reasons, and edits in groups', async () => {
    const folder = platform();
    const { plan, scope } = await start(folder);
    expect(scope?.label).toBe('apps');
    const { text, links, rows, conflicts, edit } = await plan({ mode: 'plan' });
    expect(rows).toEqual([
      {
        application: 'api',
        scope: 'apps',
        to: '3',
        reason: 'behind database, which is in wave 2 (sync-waves/depends-on: database)',
        removes: ['dependency-in-later-wave'],
      },
    ]);
    expect(conflicts).toEqual([]);
    expect(edit.problem).toBeUndefined();
    expect(edit.changes).toEqual([
      {
        uri: uriOf(`${folder}/apps/api.yaml`),
        version: null,
        edits: [
          expect.objectContaining({
            newText: expect.stringContaining('argocd.argoproj.io/sync-wave: "3"') as string,
            group: { label: 'Behind what they need', description: expect.any(String) as string },
          }),
        ],
      },
    ]);
    expect(text).toContain('1 change, 0 conflicts. Nothing is written yet.');
    const line = text.split('\n').findIndex((each) => each.startsWith('| api '));
    expect(links).toEqual([
      {
        range: { start: { line, character: 2 }, end: { line, character: 5 } },
        target: expect.objectContaining({ uri: uriOf(`${folder}/apps/api.yaml`) }) as object,
      },
    ]);
  });

  test('follows what is typed, and names the version that its edit is for', async () => {
    const folder = platform();
    const { client, plan } = await start(folder);
    await client.open(`${folder}/apps/api.yaml`, application('api', { wave: '"7"', needs: 'database' }));
    expect((await plan({ mode: 'plan' })).edit.changes).toEqual([]);
    const { edit } = await plan({ mode: 'renumber', step: 10 });
    const api = edit.changes.find(({ uri }) => uri.endsWith('/api.yaml'));
    expect(api?.version).toEqual(expect.any(Number));
  });

  test('puts gaps between waves', async () => {
    const { plan } = await start(platform());
    const { rows, text } = await plan({ mode: 'renumber', step: 10 });
    expect(rows.map(({ application: name, from, to }) => [name, from, to])).toEqual([
      ['database', '2', '10'],
      ['cache', '3', '20'],
      ['web', '4', '30'],
    ]);
    expect(text).toContain('# Waves with gaps');
  });

  test('merges waves that nothing separates, and tells how many are saved', async () => {
    const { plan } = await start(platform());
    const { rows, text } = await plan({ mode: 'compact' });
    expect(rows.map(({ application: name, to }) => [name, to])).toEqual([
      ['cache', '0'],
      ['database', '0'],
    ]);
    expect(text).toContain('2 waves are saved.');
  });

  test('is refused as a whole when a file can’t be edited safely', async () => {
    const folder = temporaryFolder({
      'apps/api.yaml': `${application('api', { needs: 'database' })}---\nkind: [\n`,
      'apps/database.yaml': application('database', { wave: '"2"' }),
      'apps/web.yaml': application('web', { needs: 'database' }),
      'apps/kustomization.yaml': kustomization('api.yaml', 'database.yaml', 'web.yaml'),
    });
    const { plan } = await start(folder);
    const { edit } = await plan({ mode: 'plan' });
    expect(edit).toMatchObject({ changes: [], problem: expect.stringContaining('safely') as string });
  });
});

const source = (name: string): string =>
  `  source: { repoURL: https://example.com/x.git, path: manifests/${name} }\n  destination: { namespace: shop }\n`;

/** `api` needs `cache`, which is not there, but its manifests are. */
const lacking = {
  'apps/kustomization.yaml': kustomization('api.yaml', 'web.yaml'),
  'apps/api.yaml': application('api', { needs: 'cache' }) + source('api'),
  'apps/web.yaml': application('web') + source('web'),
  'manifests/cache/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: cache }\n',
};

test('a plan creates what its scope lacks, under a heading of its own', async () => {
  const folder = temporaryFolder(lacking);
  const { plan } = await start(folder);
  const { rows, text, edit } = await plan({ mode: 'plan' });
  expect(rows).toMatchObject([
    { application: 'cache', isNew: true, to: '-1', removes: ['dependency-unknown'] },
  ]);
  expect(text).toMatch(/\| cache +\| new +\| -1 /);
  const group = { label: 'New Applications', description: expect.any(String) as string };
  const newText = expect.stringContaining('sync-wave: "-1"') as string;
  expect(edit.changes).toMatchObject([
    { uri: uriOf(`${folder}/apps/cache.yaml`), isNew: true, edits: [{ newText, group }] },
    { uri: uriOf(`${folder}/apps/kustomization.yaml`), edits: [{ newText: '\n  - cache.yaml', group }] },
  ]);
});

test('a plan of single Applications says what they need that is not there', async () => {
  const { plan, nodesAt } = await start(temporaryFolder(lacking));
  const { rows, text, edit } = await plan({ mode: 'plan' }, await nodesAt('apps/api.yaml'));
  expect(rows).toEqual([]);
  expect(edit.changes).toEqual([]);
  expect(text).toContain(
    '## Missing\n\n- cache is not in apps, but .sync-waves.yaml or a dependency names it. A plan of the whole scope creates what is missing.',
  );
  const other = await plan({ mode: 'plan' }, await nodesAt('apps/web.yaml'));
  expect(other.text).not.toContain('Missing');
});

test('a plan of a scope says what it can’t create, and why', async () => {
  const files = { 'apps/web.yaml': application('web') + source('web').replace('shop', 'web') };
  const { plan } = await start(temporaryFolder({ ...lacking, ...files }));
  const { rows, text } = await plan({ mode: 'plan' });
  expect(rows).toEqual([]);
  expect(text).toContain('Its siblings use: cache, shop, web. Name one. “Create Application” asks for it.');
});
