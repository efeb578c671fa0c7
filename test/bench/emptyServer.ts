import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';

// A language server that knows nothing: the floor under every answer time.
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({
  capabilities: { hoverProvider: true, textDocumentSync: TextDocumentSyncKind.Incremental },
}));
connection.onHover(() => ({ contents: 'empty' }));
connection.listen();
