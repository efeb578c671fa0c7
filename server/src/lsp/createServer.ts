import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { methods } from '../protocol/names.ts';
import { capabilities } from './capabilities.ts';
import {
  changedFolders,
  readInitializeParams,
  settingsOf,
  unknownClient,
  workspaceOptionsOf,
} from './clientState.ts';
import { detach } from './detach.ts';
import { DiagnosticsPublisher } from './diagnosticsPublisher.ts';
import { registerHandlers } from './handlers/registerHandlers.ts';
import type { ServerHost } from './host.ts';
import { IndexingProgress } from './indexingProgress.ts';
import { ModelReporter } from './modelReporter.ts';
import { OpenDocuments } from './openDocuments.ts';
import { holdsSettings, readClientSettings } from './readClientSettings.ts';
import { Session } from './session.ts';
import { sessionListener } from './sessionListener.ts';
import { visitFile } from './visitFile.ts';
import { applyFileEvents, watchFiles } from './watchedFiles.ts';

/** Wires a language server to a connection, and starts to listen. */
export function createServer(connection: Connection, host: ServerHost): void {
  let client = unknownClient;
  const documents = new OpenDocuments();
  const progress = new IndexingProgress(() => connection.window.createWorkDoneProgress());
  const reporter = new ModelReporter((params) => {
    if (client.hasViews) detach(() => connection.sendNotification(methods.didChangeModel, params));
  });
  const listener = sessionListener({
    console: connection.console,
    progress,
    reporter,
    locale: () => client.locale,
    publish: ({ snapshot, moved }) => {
      publisher.publish(snapshot, moved);
    },
  });
  const session = new Session(host, documents, listener);
  const publisher = new DiagnosticsPublisher(session.positions, (params) => {
    detach(() => connection.sendDiagnostics(params));
  });

  connection.onInitialize((params) => {
    client = readInitializeParams(params);
    return { capabilities, serverInfo: { name: 'sync-waves', version } };
  });
  connection.onInitialized(() => {
    session.open(workspaceOptionsOf(client), settingsOf(client));
    if (client.canWatchFiles) detach(() => watchFiles(connection));
    if (!client.hasWorkspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      client = { ...client, folders: changedFolders(client.folders, event) };
      session.open(workspaceOptionsOf(client), settingsOf(client));
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!holdsSettings(settings)) return;
    client = { ...client, settings: readClientSettings(settings) };
    session.configure(workspaceOptionsOf(client), settingsOf(client));
  });
  connection.onDidChangeWatchedFiles((params) => {
    applyFileEvents(params, session);
  });
  connection.onShutdown(() => {
    for (const part of [session, publisher, reporter]) part.dispose();
    progress.end();
  });
  registerHandlers(connection, () => ({ session, reporter, client }));
  documents.listen(connection, {
    opened: (path) => {
      publisher.repeat(path);
    },
    changed: (path) => {
      session.documentChanged(path);
    },
    visited: (path) => {
      client = visitFile(path, { client, host, session });
    },
  });
  connection.listen();
}
