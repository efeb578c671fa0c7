import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../lsp/createServer.ts';
import { nodeHost } from './nodeHost.ts';

// The arguments say how to talk: --stdio, --node-ipc, --socket=…
createServer(createConnection(ProposedFeatures.all), nodeHost);
