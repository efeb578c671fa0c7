import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codesBecome, extension, fileUri, open, rangeOf } from './kit/editor.ts';
import { eventually } from './kit/eventually.ts';

const provider = 'argocd/overlays/dev/apps/postgresql-shared.yaml';

describe('Show Sync Order', () => {
  before(async () => {
    await (await extension().activate()).ready();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens the order of what an Application renders, and follows an edit that is not saved', async () => {
    const order = await showOrderAt('argocd/roots/dev/platform.yaml', 'name: platform-dev');
    assert.equal(order.uri.scheme, 'sync-waves-order');
    assert.match(order.getText(), /^Sync order of argocd\/overlays\/dev\nRendered by platform-dev\n/);
    assert.equal(stepOf(order, 'postgresql-shared'), 'wave 4');

    const { document } = await open(provider);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '"4"'), '"-20"');
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    await eventually({
      what: 'postgresql-shared in another step',
      read: () => stepOf(order, 'postgresql-shared'),
      accept: (step) => step === 'wave -20',
      changes: vscode.workspace.onDidChangeTextDocument,
    });
    await vscode.commands.executeCommand('undo');
  });

  it('leads from a name to its file', async () => {
    const order = await showOrderAt('argocd/roots/dev/platform.yaml', 'name: platform-dev');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      order.uri,
    );
    const link = links.find(({ range }) => order.getText(range) === 'postgresql-shared');
    assert.equal(link?.target?.path, fileUri(provider).path);
    assert.match(link.target.fragment, /^L4,\d+$/);
  });

  it('opens the order of a node of the tree', async () => {
    const { nodes } = await (await extension().activate()).tree();
    const scope = nodes.find(({ label }) => label === 'argocd/overlays/prod');
    assert.ok(scope);
    await vscode.commands.executeCommand('syncWaves.showOrder', scope);
    assert.match(activeText(), /^Sync order of argocd\/overlays\/prod\n/);
  });
});

describe('a dependency that nobody declared', () => {
  const dependent = 'argocd/overlays/dev/apps/qbittorrent.yaml';

  before(async () => {
    await (await extension().activate()).ready();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('can be denied at its finding, which goes, and comes back when that is undone', async () => {
    const { document } = await open(dependent);
    const [finding] = await codesBecome(document.uri, ['dependency-in-same-wave']);
    assert.ok(finding);
    await accept(
      document,
      finding.range,
      'This is not a dependency: note here that qbittorrent works without nfs-storage',
    );
    await codesBecome(document.uri, []);
    assert.match(document.getText(), /\n {2}# sync-waves-ignore: needs nfs-storage\n {2}name: qbittorrent\n/);
    await vscode.commands.executeCommand('undo');
    await codesBecome(document.uri, ['dependency-in-same-wave']);
  });

  it('can be declared at its evidence, in the Application that it is about', async () => {
    const { document } = await open('apps/20-media/qbittorrent/base/pvc.yaml');
    const title = 'Declare that qbittorrent needs nfs-storage, by an annotation';
    await accept(document, rangeOf(document, 'nfs-storage'), title);
    const { document: changed } = await open(dependent);
    assert.match(changed.getText(), /\n {2}annotations:\n {4}sync-waves\/depends-on: "nfs-storage"\n/);
    await codesBecome(changed.uri, ['dependency-in-same-wave']);
  });
});

/** Chooses the first of the actions at a place that has this title. */
async function accept(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    40,
  );
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, `actions: ${actions.map((each) => each.title).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

async function showOrderAt(file: string, text: string): Promise<vscode.TextDocument> {
  const editor = await open(file);
  const { start } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('syncWaves.showOrder');
  const shown = vscode.window.activeTextEditor?.document;
  assert.ok(shown);
  return shown;
}

function activeText(): string {
  return vscode.window.activeTextEditor?.document.getText() ?? '';
}

/** The name of the step that an Application stands in. */
function stepOf(order: vscode.TextDocument, name: string): string | undefined {
  const above = order.getText().split(`Application  ${name}\n`)[0] ?? '';
  return [...above.matchAll(/^Step \d+ of \d+: (.*)$/gm)].at(-1)?.[1];
}
