import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import type { ExtensionApi } from '../../../client/src/extensionApi.ts';
import * as vscode from 'vscode';
import { extension, fileUri, open } from './kit/editor.ts';

/** From `dist/e2e`, where this file runs. */
const oracleFile = path.join(__dirname, '../../../shared/oracle/charchess__vixens.jsonl');
const root = 'argocd/overlays/prod';
const components = 'apps/_shared/components/sync-wave';
/** The manifests of an Application whose overlay uses one of these components. */
const reloader = 'apps/00-infra/reloader/base/manifests.yaml';

/** What kustomize really builds at one root: kind, name and wave annotation among other columns. */
interface OracleLine {
  readonly root: string;
  readonly resources?: readonly (readonly (string | null)[])[];
}

describe('the extension in a real repository', () => {
  let api: ExtensionApi;

  before(async () => {
    api = await extension().activate();
    await api.ready();
  });

  it(`shows the Applications that kustomize builds at ${root}, each in its wave`, async () => {
    const { nodes } = await api.tree();
    const scope = nodes.find(({ type, label }) => type === 'scope' && label.includes(root));
    assert.ok(scope, `scopes: ${nodes.map(({ label }) => label).join(', ')}`);
    const shown = applicationsOf(scope).map(({ label, wave }) => `${label}: ${wave ?? 'no wave'}`);
    const expected = builtApplications().map(([name, wave]) => `${name}: ${wave}`);
    assert.equal(expected.length, 100);
    assert.deepEqual(shown.sort(), expected.sort());
  });

  it('shows the wave that a component sets with its place, and changes it there', async () => {
    const { document } = await open(reloader);
    const name = '\n  name: reloader-reloader';
    const deployment = document.getText().indexOf('kind: Deployment');
    const at = document.positionAt(document.getText().indexOf(name, deployment) + '\n  name: '.length);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
    assert.match(text, /_shared\/components\/sync-wave\/wave-3\/kustomization\.yaml/);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      undefined,
      100,
    );
    const later = actions.find(({ title }) => title.includes(' wave later, to 4'));
    assert.ok(later?.edit, actions.map(({ title }) => title).join('\n'));
    const component = fileUri(`${components}/wave-3/kustomization.yaml`);
    const [edited, ...others] = later.edit.entries();
    assert.equal(edited?.[0].path, component.path);
    assert.deepEqual(others, []);
    const before = readFileSync(component.fsPath, 'utf8');
    assert.ok(await vscode.workspace.applyEdit(later.edit));
    const after = (await vscode.workspace.openTextDocument(component)).getText();
    assert.equal(after, before.replace('"3"', '"4"'));
    await vscode.window.showTextDocument(component);
    await vscode.commands.executeCommand('undo');
  });

  it('logs no failure', () => {
    const failures = api.log().filter((line) => /^(error|warn):/.test(line));
    assert.deepEqual(failures, []);
  });
});

/** The Applications of a scope itself, not those of scopes below its Applications. */
function applicationsOf(scope: TreeNode): readonly TreeNode[] {
  const waves = scope.children.filter(({ type }) => type === 'wave');
  return waves.flatMap(({ children }) => children).filter(({ type }) => type === 'application');
}

function builtApplications(): readonly (readonly [name: string, wave: string])[] {
  const lines = readFileSync(oracleFile, 'utf8').trim().split('\n');
  const built = lines.map((line) => JSON.parse(line) as OracleLine).find((line) => line.root === root);
  assert.ok(built?.resources);
  return built.resources
    .filter(([, kind]) => kind === 'Application')
    .map(([, , , name, wave]) => [name ?? '', wave ?? '0'] as const);
}
