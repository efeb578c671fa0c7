import { describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  TextDocumentEdit,
  type CodeAction,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { LspClient, onlyViews, uriOf } from './lspClient.ts';
import { application, wrongOrder } from './manifests.ts';

describe('code actions', () => {
  async function actionsAt(client: LspClient, path: string, only?: string[]): Promise<CodeAction[]> {
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(path) },
      range: { start: { line: 5, character: 36 }, end: { line: 5, character: 36 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  }

  /** What the files say after the edit of an action. */
  function apply(action: CodeAction, texts: Readonly<Record<string, string>>): Record<string, string> {
    const changes = (action.edit?.documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
    return Object.fromEntries(
      changes.map(({ textDocument: { uri }, edits }) => {
        const document = TextDocument.create(uri, 'yaml', 1, texts[uri] ?? '');
        return [
          uri,
          TextDocument.applyEdits(
            document,
            edits.filter((edit) => 'newText' in edit),
          ),
        ];
      }),
    );
  }

  test('are offered without their edits, which come when one is chosen', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const text = application('api', { wave: '"1"', needs: 'database' });
    const client = await LspClient.start([folder]);
    await client.open(path, text);
    const actions = await actionsAt(client, path);
    expect(actions.map(({ edit }) => edit)).toEqual(actions.map(() => undefined));
    const behind = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'dependency-in-later-wave');
    if (behind === undefined) throw new Error('No quick fix was offered.');
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, behind);
    expect(resolved.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: uriOf(path), version: 1 } },
    ]);
    expect(apply(resolved, { [uriOf(path)]: text })).toEqual({ [uriOf(path)]: text.replace('"1"', '"3"') });
  });

  test('reach files that are not open', async () => {
    const folder = wrongOrder();
    const database = uriOf(`${folder}/apps/database.yaml`);
    const client = await LspClient.start([folder]);
    const actions = await actionsAt(client, `${folder}/apps/api.yaml`);
    const resolved = await Promise.all(
      actions.map((action) => client.connection.sendRequest(CodeActionResolveRequest.type, action)),
    );
    const edits = resolved.flatMap(({ edit }) => edit?.documentChanges ?? []);
    expect(edits).toContainEqual(expect.objectContaining({ textDocument: { uri: database, version: null } }));
  });

  test('about an inferred dependency are offered at its evidence, and change the configuration', async () => {
    const spec = (name: string) =>
      `spec:\n  source: { repoURL: "https://example.com/r.git", path: ${name} }\n  destination: { namespace: shop }\n`;
    const config = 'repositories: ["https://example.com/r.git"]\ndependencies:\n  web: [api]\n';
    const folder = temporaryFolder({
      '.sync-waves.yaml': config,
      'apps/api.yaml': application('api').replace(/spec:[^]*/, spec('api')),
      'apps/db.yaml': application('db').replace(/spec:[^]*/, spec('db')),
      'api/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - envFrom: [{ secretRef: {name: token} }]\n',
      'db/token.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: token }\n',
    });
    const client = await LspClient.start([folder]);
    const actions = await actionsAt(client, `${folder}/api/pod.yaml`, ['refactor']);
    const declare = actions.find(({ title }) => title === 'Declare that api needs db, in .sync-waves.yaml');
    if (declare === undefined) throw new Error(actions.map(({ title }) => title).join(', '));
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, declare);
    const uri = uriOf(`${folder}/.sync-waves.yaml`);
    expect(apply(resolved, { [uri]: config })).toEqual({ [uri]: `${config}  api:\n    - db\n` });
  });

  test('come complete for an editor that asks only once', async () => {
    const folder = wrongOrder();
    const client = await LspClient.start([folder], { capabilities: onlyViews });
    const actions = await actionsAt(client, `${folder}/apps/api.yaml`, ['quickfix']);
    expect(actions.length).toBeGreaterThan(0);
    for (const { edit } of actions) expect(Object.keys(edit?.changes ?? {})).not.toEqual([]);
  });

  test('are of the kinds that were asked for', async () => {
    const folder = temporaryFolder({ 'a.yaml': application('a', { wave: '"05"' }) });
    const client = await LspClient.start([folder]);
    const kindsOf = async (...only: string[]) =>
      new Set((await actionsAt(client, `${folder}/a.yaml`, only)).map(({ kind }) => kind));
    expect(await kindsOf('quickfix')).toEqual(new Set(['quickfix']));
    expect(await kindsOf('source')).toEqual(new Set(['source.fixAll.syncWaves']));
    expect(await kindsOf('source.organizeImports')).toEqual(new Set());
  });

  test('are gone when their place is, and then change nothing', async () => {
    const folder = wrongOrder();
    const path = `${folder}/apps/api.yaml`;
    const client = await LspClient.start([folder]);
    const [action] = await actionsAt(client, path, ['quickfix']);
    if (action === undefined) throw new Error('No quick fix was offered.');
    await client.open(path, application('api', { wave: '"9"' }));
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    expect(resolved.edit).toBeUndefined();
  });
});
