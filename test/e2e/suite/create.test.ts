import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codesBecome, extension, fileUri, open, rangeOf } from './kit/editor.ts';

const dependent = 'argocd/overlays/dev/apps/paperless-ngx.yaml';
const created = 'argocd/overlays/dev/apps/redis-shared.yaml';
const list = 'argocd/overlays/dev/kustomization.yaml';

describe('Create Application', () => {
  before(async () => {
    await (await extension().activate()).ready();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('makes the provider that a dependency names, and its entry, in a step that one undo takes back', async () => {
    const before = await textOf(list);
    await codesBecome(fileUri(dependent), ['dependency-unknown']);
    const command = await actionAt(dependent, 'redis-shared', 'Create redis-shared in argocd/overlays/dev');
    const creating = vscode.commands.executeCommand(
      command.command,
      ...((command.arguments ?? []) as readonly unknown[]),
    );
    // Both environments are offered, the one that was asked about is ticked.
    await accepted(() => existsSync(fileUri(created).fsPath));
    await creating;
    assert.match(await textOf(created), /path: apps\/04-databases\/redis-shared\/overlays\/dev/);
    assert.match(await textOf(created), /sync-wave: "-1"/);
    assert.ok(!existsSync(fileUri(created.replace('dev', 'prod')).fsPath));
    assert.deepEqual(addedLines(before, await textOf(list)), ['  - apps/redis-shared.yaml']);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileUri(created).path);
    await codesBecome(fileUri(dependent), []);

    await open(list);
    await vscode.commands.executeCommand('undo');
    await codesBecome(fileUri(dependent), ['dependency-unknown']);
    assert.ok(!existsSync(fileUri(created).fsPath));
    await vscode.workspace.saveAll();
    assert.equal(await textOf(list), before);
  });
});

async function actionAt(file: string, text: string, title: string): Promise<vscode.Command> {
  const { document } = await open(file);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.command, `actions: ${actions.map((each) => each.title).join(', ')}`);
  return action.command;
}

/** Accepts what is ticked in the list that is to choose from, as soon as it is shown: no event tells of that. */
async function accepted(isDone: () => boolean): Promise<void> {
  while (!isDone()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

function textOf(file: string): Promise<string> {
  return readFile(fileUri(file).fsPath, 'utf8');
}

function addedLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}
