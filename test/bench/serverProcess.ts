import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { methods, serverFlags, viewsCapability } from '../../server/src/protocol/names.ts';
import type { DidChangeModelParams } from '../../server/src/protocol/types.ts';

/** An answer that takes longer will not come any more. */
const patienceMilliseconds = 30_000;

/** A language server in a process of its own, spoken to over stdio as an editor does. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  #version = 1;

  private constructor(script: string, folder: string) {
    this.#folder = folder;
    this.#process = spawn(process.execPath, [...serverFlags, script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdout, stdin } = this.#process;
    if (stdout === null || stdin === null) throw new Error('The server has no streams.');
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onRequest(RegistrationRequest.type, () => undefined);
    this.#connection.listen();
  }

  /** Starts a server on a folder and shakes hands. */
  static async start(script: string, folder: string): Promise<ServerProcess> {
    const server = new ServerProcess(script, folder);
    await server.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's type asks for it
      rootUri: null,
      capabilities: { experimental: { [viewsCapability]: true } },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    });
    return server;
  }

  /** Lets the server begin and waits until it has read its folder. */
  async index(): Promise<void> {
    const ready = new Promise<void>((resolve) => {
      this.#connection.onNotification(methods.didChangeModel, ({ summary }: DidChangeModelParams) => {
        if (summary.state === 'ready') resolve();
      });
    });
    await this.#connection.sendNotification(InitializedNotification.type, {});
    await ready;
  }

  async open(path: string, text: string): Promise<void> {
    const textDocument = { uri: this.#uri(path), languageId: 'yaml', version: this.#version, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces a span of an open file and answers the time until its diagnostics arrive, in milliseconds. */
  async timeEdit(path: string, range: Range, text: string): Promise<number> {
    const uri = this.#uri(path);
    const published = new Promise<PublishDiagnosticsParams>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`No diagnostics came for ${path} in ${patienceMilliseconds / 1000} s.`));
      }, patienceMilliseconds);
      const listener = this.#connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        if (params.uri !== uri) return;
        clearTimeout(timer);
        listener.dispose();
        resolve(params);
      });
    });
    this.#version += 1;
    const start = performance.now();
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
    await published;
    return performance.now() - start;
  }

  /** Adds an empty line in front of a file, or takes it away, and answers the time until a hover knows of it, in milliseconds. */
  async timeEditAndHover(path: string): Promise<number> {
    this.#version += 1;
    const start = { line: 0, character: 0 };
    const isEven = this.#version % 2 === 0;
    const change = isEven
      ? { range: { start, end: start }, text: '\n' }
      : { range: { start, end: { line: 1, character: 0 } }, text: '' };
    const before = performance.now();
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.#uri(path), version: this.#version },
      contentChanges: [change],
    });
    await this.timeHover(path);
    return performance.now() - before;
  }

  /** The round trip of a hover, in milliseconds. */
  async timeHover(path: string): Promise<number> {
    const start = performance.now();
    await this.#connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: this.#uri(path) },
      position: { line: 0, character: 0 },
    });
    return performance.now() - start;
  }

  /** Resident memory, in megabytes. */
  memory(): number {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], {
      encoding: 'utf8',
    });
    return Number(kilobytes) / 1024;
  }

  async stop(): Promise<void> {
    const closed = once(this.#process, 'close');
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await closed;
    this.#connection.dispose();
  }

  #uri(path: string): string {
    return pathToFileURL(`${this.#folder}/${path}`).href;
  }
}
