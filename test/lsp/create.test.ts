import { describe, expect, test } from 'vitest';
import { CodeActionRequest, CodeActionResolveRequest, type CodeAction } from 'vscode-languageserver/node';
import { methods } from '../../server/src/protocol/names.ts';
import type {
  CreateParams,
  CreateResult,
  CreateTarget,
  CreateTargetsParams,
} from '../../server/src/protocol/types.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, onlyViews, uriOf, type StartOptions } from './lspClient.ts';
import { kustomization } from './manifests.ts';

function application(name: string, environment: string, needs?: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
${needs === undefined ? '' : `  annotations:\n    sync-waves/depends-on: ${needs}\n`}spec:
  source:
    repoURL: https://example.com/acme/platform.git
    targetRevision: ${environment}
    path: manifests/${name}/${environment}
  destination:
    namespace: ${name}
`;
}

/** In both overlays `api` needs `cache`, which is not there; `prod` lists its file all the same. */
async function start(options: StartOptions = {}) {
  const overlay = (name: string, ...more: readonly string[]) => ({
    [`${name}/kustomization.yaml`]: kustomization('api.yaml', 'web.yaml', ...more),
    [`${name}/api.yaml`]: application('api', name, 'cache'),
    [`${name}/web.yaml`]: application('web', name),
  });
  const folder = temporaryFolder({ ...overlay('dev'), ...overlay('prod', 'cache.yaml') });
  const client = await LspClient.start([folder], options);
  const targets = (params: CreateTargetsParams) =>
    client.connection.sendRequest<readonly CreateTarget[]>(methods.createTargets, params);
  const create = (params: CreateParams) =>
    client.connection.sendRequest<CreateResult>(methods.create, params);
  const actionsAt = async (file: string, line: number, character: number) => {
    const position = { line, character };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(`${folder}/${file}`) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return (actions ?? []) as readonly CodeAction[];
  };
  return { folder, client, targets, create, actionsAt };
}

describe('an Application is created', () => {
  test('in a scope and in the environments beside it', async () => {
    const { folder, targets, create } = await start();
    const found = await targets({ name: 'cache' });
    expect(found.map(({ label, isChosen }) => [label, isChosen])).toEqual([
      ['dev', false],
      ['prod', false],
    ]);
    const nodeId = found[0]?.id ?? '';
    expect(
      (await targets({ name: 'cache', nodeId })).map(({ label, isChosen }) => [label, isChosen]),
    ).toEqual([
      ['dev', true],
      ['prod', false],
    ]);
    expect(await targets({ name: 'api' })).toEqual([]);

    const { edit, asks, notes } = await create({ name: 'cache', scopeIds: found.map(({ id }) => id) });
    expect(asks).toBeUndefined();
    expect(notes).toEqual([
      'manifests/cache/dev is not there yet: its manifests have to go there.',
      'manifests/cache/prod is not there yet: its manifests have to go there.',
    ]);
    const top = { line: 0, character: 0 };
    const end = { line: 2, character: '  - api.yaml'.length };
    expect(edit).toEqual({
      changes: [
        ...['dev', 'prod'].map((environment) => ({
          uri: uriOf(`${folder}/${environment}/cache.yaml`),
          version: null,
          isNew: true,
          edits: [
            {
              range: { start: top, end: top },
              newText: application('cache', environment).replace(
                'spec:',
                '  annotations:\n    argocd.argoproj.io/sync-wave: "-1"\nspec:',
              ),
            },
          ],
        })),
        {
          uri: uriOf(`${folder}/dev/kustomization.yaml`),
          version: null,
          edits: [{ range: { start: end, end }, newText: '\n  - cache.yaml' }],
        },
      ],
    });
  });

  test('once what is not clear was asked for', async () => {
    const { targets, create } = await start();
    const [dev] = await targets({ name: 'cache' });
    const scopeIds = [dev?.id ?? ''];
    const refused = await create({ name: 'API', scopeIds });
    expect(refused.edit.problem).toMatch('“API” is no name');
    expect(refused.asks).toBeUndefined();
    const taken = await create({ name: 'api', scopeIds });
    expect(taken.edit).toEqual({ changes: [], problem: 'api is in dev already. Nothing was created.' });
  });
});

describe('code actions create', () => {
  test('a provider that is named', async () => {
    const { client, folder, actionsAt } = await start();
    const actions = await actionsAt('dev/api.yaml', 5, 30);
    const action = actions.find(({ title }) => title === 'Create cache in dev');
    expect(action?.edit).toBeUndefined();
    expect(action?.diagnostics).toMatchObject([{ code: 'dependency-unknown' }]);
    if (!action) return;
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    expect(edit?.documentChanges).toMatchObject([
      { kind: 'create', uri: uriOf(`${folder}/dev/cache.yaml`) },
      { textDocument: { uri: uriOf(`${folder}/dev/cache.yaml`), version: null } },
      { textDocument: { uri: uriOf(`${folder}/dev/kustomization.yaml`), version: null } },
    ]);
  });

  test('a file that a list names', async () => {
    const { client, folder, actionsAt } = await start();
    expect(await actionsAt('prod/kustomization.yaml', 3, 6)).toEqual([]);
    const [action] = await actionsAt('prod/kustomization.yaml', 4, 6);
    expect(action).toMatchObject({ title: 'Create cache in prod', kind: 'quickfix' });
    if (!action) return;
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    expect(edit?.documentChanges).toMatchObject([
      { kind: 'create', uri: uriOf(`${folder}/prod/cache.yaml`) },
      { textDocument: { uri: uriOf(`${folder}/prod/cache.yaml`) } },
    ]);
  });

  test('nothing for who could not create a file', async () => {
    const { actionsAt } = await start({ capabilities: onlyViews });
    expect(await actionsAt('prod/kustomization.yaml', 4, 6)).toEqual([]);
  });
});
