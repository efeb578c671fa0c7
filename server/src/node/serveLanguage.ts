import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../lsp/createServer.ts';
import { nodeHost } from './nodeHost.ts';

/** Starts the language server. The arguments of the process say how to talk: --stdio, --node-ipc, --socket=… */
export function serveLanguage(): void {
  createServer(createConnection(ProposedFeatures.all), nodeHost);
}
