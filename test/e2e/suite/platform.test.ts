import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codesBecome, extension, fileUri, open, rangeOf } from './kit/editor.ts';

describe('the extension in a workspace with Applications', () => {
  before(() => extension().activate());

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('registers every command that its manifest contributes', async () => {
    const manifest = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  it('reports on a file that is not open', async () => {
    const uri = fileUri('argocd/metrics.yaml');
    const [finding] = await codesBecome(uri, ['wave-not-integer']);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(vscode.workspace.textDocuments.every((document) => document.uri.path !== uri.path));
  });

  it('reports a dependency that syncs later, with the place of the provider', async () => {
    const [finding] = await codesBecome(fileUri('argocd/api.yaml'), ['dependency-in-later-wave']);
    const places = finding?.relatedInformation?.map(({ location }) => location.uri.path) ?? [];
    assert.ok(places.includes(fileUri('argocd/database.yaml').path), `related places: ${places.join(', ')}`);
  });

  it('explains the wave in the hover on the name', async () => {
    const { document } = await open('argocd/database.yaml');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'database').start,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part as vscode.MarkdownString).value),
    );
    assert.match(text.join('\n'), /wave\D*5/i);
    assert.match(text.join('\n'), /api/);
  });

  it('completes the keys of .sync-waves.yaml, where nobody else does', async () => {
    const file = fileUri('elsewhere/.sync-waves.yaml').fsPath;
    await mkdir(path.dirname(file));
    await writeFile(file, 'version: 1\n');
    const { document } = await open('elsewhere/.sync-waves.yaml');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
    );
    const kinds = new Map(items.map(({ label, kind }) => [label, kind]));
    assert.equal(kinds.get('pins'), vscode.CompletionItemKind.Property);
    await rm(path.dirname(file), { recursive: true });
  });

  it('repairs a value by the quick fix, and touches nothing else', async () => {
    const { document } = await open('argocd/frontend.yaml');
    const before = document.getText();
    const [finding] = await codesBecome(document.uri, ['wave-not-integer']);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, `actions: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await codesBecome(document.uri, []);
    assert.equal(document.getText(), before.replace('" 7"', '"7"'));
  });

  it('follows an edit that is not saved, and its undoing', async () => {
    const { document } = await open('argocd/cache.yaml');
    await codesBecome(document.uri, []);
    const edit = new vscode.WorkspaceEdit();
    const annotation = '\n  annotations:\n    argocd.argoproj.io/sync-wave: 4';
    edit.insert(document.uri, rangeOf(document, 'namespace: argocd').end, annotation);
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    await codesBecome(document.uri, ['wave-not-string']);
    await vscode.commands.executeCommand('undo');
    await codesBecome(document.uri, []);
  });

  it('follows files that appear, change and vanish on disk', async () => {
    // Beside a Kustomize file that does not list it, it would be unused and have no findings.
    const uri = fileUri('standalone/late.yaml');
    await mkdir(path.dirname(uri.fsPath), { recursive: true });
    const manifest = await readFile(fileUri('argocd/metrics.yaml').fsPath, 'utf8');
    await writeFile(uri.fsPath, manifest.replaceAll('metrics', 'late'));
    await codesBecome(uri, ['wave-not-integer']);
    await writeFile(uri.fsPath, manifest.replaceAll('metrics', 'late').replace('"1.0"', '"1"'));
    await codesBecome(uri, []);
    await writeFile(uri.fsPath, manifest.replaceAll('metrics', 'late').replace('"1.0"', '"one"'));
    await codesBecome(uri, ['wave-not-integer']);
    await rm(uri.fsPath);
    await codesBecome(uri, []);
  });
});
