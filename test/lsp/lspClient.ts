import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { createServer } from '../../server/src/lsp/createServer.ts';
import { nodeHost } from '../../server/src/node/nodeHost.ts';
import { methods, viewsCapability } from '../../server/src/protocol/names.ts';
import type { DidChangeModelParams, Summary } from '../../server/src/protocol/types.ts';

export type StartOptions = Partial<
  Pick<
    InitializeParams,
    'locale' | 'capabilities' | 'initializationOptions' | 'workspaceFolders' | 'rootUri' | 'rootPath'
  >
>;

/** What an editor says that can nothing but show how far the server is. */
export const onlyViews: InitializeParams['capabilities'] = { experimental: { [viewsCapability]: true } };

const capabilities: InitializeParams['capabilities'] = {
  ...onlyViews,
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } },
};

/** An editor in memory, connected to a server in this process that reads real folders. */
export class LspClient {
  readonly connection: ProtocolConnection;
  /** Each list that was published, in order. */
  readonly published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  readonly logs: LogMessageParams[] = [];
  readonly registrations: string[] = [];
  readonly models: DidChangeModelParams[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();
  #initializeResult: InitializeResult | undefined;

  constructor() {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
    createServer(server, nodeHost);
    onTestFinished(() => {
      this.connection.dispose();
      server.dispose();
    });
  }

  /** Starts a server on folders and waits until it has read them. */
  static async start(folders: readonly string[], options: StartOptions = {}): Promise<LspClient> {
    const client = new LspClient();
    await client.initialize(folders, options);
    await client.ready();
    return client;
  }

  get initializeResult(): InitializeResult {
    if (this.#initializeResult === undefined) throw new Error('The server was not started.');
    return this.#initializeResult;
  }

  async initialize(folders: readonly string[], options: StartOptions): Promise<void> {
    this.#initializeResult = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's type asks for it
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      ...options,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Waits for the end of the search through the workspace. */
  async ready(): Promise<Summary> {
    await this.until(() => this.models.at(-1)?.summary.state === 'ready');
    const summary = this.models.at(-1)?.summary;
    if (summary === undefined) throw new Error('The server has said nothing.');
    return summary;
  }

  /** Waits until something is true; it is looked at after each message of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** What is wrong in a file now: `line:column code message` with numbers from 1, as editors show them. */
  findings(path: string): readonly string[] {
    const last = this.published.findLast(({ uri }) => uri === uriOf(path));
    return (last?.diagnostics ?? []).map(
      ({ range, code }) => `${range.start.line + 1}:${range.start.character + 1} ${String(code)}`,
    );
  }

  /** Waits until exactly these findings are shown in a file. */
  untilFindings(path: string, expected: readonly string[]): Promise<void> {
    return this.until(() => JSON.stringify(this.findings(path)) === JSON.stringify(expected));
  }

  async open(path: string, text: string): Promise<void> {
    const uri = uriOf(path);
    this.#versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  }

  /** Replaces a span, or the whole text. */
  async edit(path: string, text: string, range?: Range): Promise<void> {
    const uri = uriOf(path);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [range === undefined ? { text } : { range, text }],
    });
  }

  async save(path: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path) },
    });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path) },
    });
  }

  async tellOfChanges(changes: Readonly<Record<string, FileChangeType>>): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: Object.entries(changes).map(([path, type]) => ({ uri: uriOf(path), type })),
    });
  }

  #listen(): void {
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#note(this.published, params);
    });
    this.connection.onNotification(LogMessageNotification.type, (params) => {
      this.#note(this.logs, params);
    });
    this.connection.onNotification(methods.didChangeModel, (params: DidChangeModelParams) => {
      this.#note(this.models, params);
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.#note(this.registrations, registrations.map(({ method }) => method).join());
    });
    this.connection.listen();
  }

  #note<T>(list: T[], item: T): void {
    list.push(item);
    for (const check of [...this.#waiting]) check();
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
