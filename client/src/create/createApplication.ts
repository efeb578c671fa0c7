import * as vscode from 'vscode';
import type { CreateParams, CreateTarget, TreeNode } from '../../../server/src/protocol/types.ts';
import { applyEditResult } from '../edit/applyEditResult.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';

/**
 * Asks for a name and, where they don't follow from the workspace, for scopes, path and namespace; then creates the
 * Application in one step that one undo takes back, and opens it.
 */
export async function createApplication(server: WaveServer, node: TreeNode | undefined): Promise<void> {
  const name = await askForName();
  const nodeId = node?.type === 'scope' || node?.type === 'application' ? node.id : undefined;
  if (name !== undefined) await createNamed(server, name, nodeId);
}

/**
 * Creates an Application whose name is known.
 *
 * @param nodeId The scope that it is wanted in, or an Application of it; the environments beside it are offered too.
 */
export async function createNamed(
  server: WaveServer,
  name: string,
  nodeId: string | undefined,
): Promise<void> {
  await server.ready();
  const targets = await server.request('createTargets', { name, ...(nodeId !== undefined && { nodeId }) });
  const scopeIds = await chooseScopes(targets, name);
  if (scopeIds) await create(server, { name, scopeIds });
}

function askForName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: t('Create Application'),
    prompt: t('Its name, as other Applications depend on it.'),
    placeHolder: 'redis-shared',
    validateInput: (text) =>
      /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(text)
        ? undefined
        : t('Lower case letters, digits, “-” and “.”, with a letter or a digit at both ends.'),
  });
}

/** Undefined where nothing was chosen, or there is nothing to choose. */
async function chooseScopes(
  targets: readonly CreateTarget[],
  name: string,
): Promise<readonly string[] | undefined> {
  if (targets.length === 0)
    void vscode.window.showWarningMessage(
      t('No scope here lacks {0} and could take it: it needs siblings, each in a file for itself.', name),
    );
  if (targets.length <= 1) return targets[0] && [targets[0].id];
  const items = targets.map(({ id, label, parent, isChosen }) => ({
    label,
    description: parent === undefined ? t('assumed') : t('rendered by {0}', parent),
    picked: isChosen,
    id,
  }));
  const title = t('Create {0} in which scopes?', name);
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return chosen && chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
}

/** Asks for one thing after the other, until all is clear. */
async function create(server: WaveServer, params: CreateParams): Promise<void> {
  const { edit, asks, notes } = await server.request('create', params);
  if (asks) {
    const answer = await ask(asks.what, asks.candidates, params.name);
    if (answer !== undefined) await create(server, { ...params, [asks.what]: answer });
    return;
  }
  const applied = await applyEditResult(edit);
  if (applied === 0) return;
  for (const note of notes) void vscode.window.showInformationMessage(note);
  for (const { uri, isNew } of edit.changes) {
    if (isNew === true) await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
  }
}

async function ask(
  what: 'path' | 'namespace',
  candidates: readonly string[],
  name: string,
): Promise<string | undefined> {
  const title =
    what === 'path' ? t('Where are the manifests of {0}?', name) : t('Which namespace is {0} for?', name);
  const other = t('Another one…');
  const chosen =
    candidates.length === 0 ? other : await vscode.window.showQuickPick([...candidates, other], { title });
  if (chosen !== other) return chosen;
  const prompt =
    what === 'path' ? t('The path from the root of their repository.') : t('The name of the namespace.');
  const answer = await vscode.window.showInputBox({ title, prompt, value: candidates[0] ?? name });
  return answer === '' ? undefined : answer;
}
