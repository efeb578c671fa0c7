import type { RemoteConsole } from 'vscode-languageserver';

/** Writes down that something of ours broke, for a bug report. */
export function logFailure(console: RemoteConsole, where: string, error: unknown): void {
  console.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
