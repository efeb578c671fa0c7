import type * as vscode from 'vscode';
import type { ExtensionApi } from './extensionApi.ts';
import { startExtension, type RunningExtension } from './startExtension.ts';

let running: RunningExtension | undefined;

/** VS Code calls this once, when one of the manifest's activation events has happened. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  running = startExtension(context);
  return running.api;
}

/** VS Code waits for the server to end before it ends the extension host. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
