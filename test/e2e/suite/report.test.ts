import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, fileUri } from './kit/editor.ts';

const file = 'docs/WAVES.md';
const above = '# Our waves\r\n\r\n';
const below = '\r\n\r\nWritten by hand.\r\n';

describe('Write Wave Report', () => {
  before(async () => {
    await (await extension().activate()).ready();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileUri(file));
  });

  it('refreshes the report in the file that is open, in one step that undo takes back', async () => {
    const old = `${above}<!-- sync-waves:begin -->\r\nold\r\n<!-- sync-waves:end -->${below}`;
    await vscode.workspace.fs.writeFile(fileUri(file), Buffer.from(old));
    const document = await vscode.workspace.openTextDocument(fileUri(file));
    await vscode.window.showTextDocument(document);

    await vscode.commands.executeCommand('syncWaves.writeReport');
    const text = document.getText();
    assert.ok(text.startsWith(above) && text.endsWith(below), text);
    assert.match(
      text,
      /\| 4 \| \[postgresql-shared\]\(\.\.\/argocd\/overlays\/dev\/apps\/postgresql-shared\.yaml\) \|\r\n/,
    );
    assert.doesNotMatch(text, /[^\r]\n/);

    await vscode.commands.executeCommand('syncWaves.writeReport');
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), old);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
