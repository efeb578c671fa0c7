import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  State,
  type ErrorHandler,
  type LanguageClient,
} from 'vscode-languageclient/node';
import { methods } from '../../server/src/protocol/names.ts';
import type {
  ClientSettings,
  DidChangeModelParams,
  EditResult,
  FixAllParams,
  NodeAtParams,
  SetWaveParams,
  TreeParams,
  TreeResult,
} from '../../server/src/protocol/types.ts';
import { createLanguageClient } from './languageClient.ts';
import { RestartPolicy } from './restartPolicy.ts';
import { statusOf, type ServerStatus } from './serverStatus.ts';
import { t } from './translate.ts';

/** The questions of ours that the server answers. */
interface Requests {
  readonly tree: { params: TreeParams; result: TreeResult };
  readonly nodeAt: { params: NodeAtParams; result: readonly string[] };
  readonly setWave: { params: SetWaveParams; result: EditResult };
  readonly fixAll: { params: FixAllParams; result: EditResult };
}

export interface WaveServerOptions {
  /** Absolute path of the server's script. */
  readonly module: string;
  readonly log: vscode.LogOutputChannel;
  readonly settings: () => ClientSettings;
}

/** The language server as the rest of the client sees it: its status, its answers, and its lives after a crash. */
export class WaveServer implements vscode.Disposable {
  readonly #options: WaveServerOptions;
  readonly #statusChanged = new vscode.EventEmitter<ServerStatus>();
  readonly #modelChanged = new vscode.EventEmitter<void>();
  #client: LanguageClient | undefined;
  #status: ServerStatus = { phase: 'indexing', summary: undefined };

  readonly onDidChangeStatus = this.#statusChanged.event;
  /** Something that the views show has changed. */
  readonly onDidChangeModel = this.#modelChanged.event;

  constructor(options: WaveServerOptions) {
    this.#options = options;
  }

  get status(): ServerStatus {
    return this.#status;
  }

  /** Starts a server, or ends the one that runs and starts a new one. Never rejects: the status says how it went. */
  async restart(): Promise<void> {
    await this.stop();
    const client = createLanguageClient({
      serverModule: this.#options.module,
      log: this.#options.log,
      settings: this.#options.settings,
      errorHandler: this.#errorHandler(),
    });
    client.onNotification(methods.didChangeModel, ({ summary }: DidChangeModelParams) => {
      this.#setStatus(statusOf(summary));
      this.#modelChanged.fire();
    });
    this.#client = client;
    this.#setStatus({ phase: 'indexing', summary: undefined });
    try {
      await client.start();
    } catch (error) {
      // The client has shown a message. A newer server may have taken its place meanwhile.
      this.#options.log.error(error instanceof Error ? error : String(error));
      if (this.#client === client) this.#setStatus({ phase: 'stopped' });
    }
  }

  /** Asks the server. Rejects when it does not run. */
  async request<K extends keyof Requests>(
    name: K,
    params: Requests[K]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[K]['result']> {
    if (!this.#client?.isRunning()) throw new Error(t('The Sync Waves server is not running.'));
    return this.#client.sendRequest<Requests[K]['result']>(methods[name], params, token);
  }

  /** Tells the server of the settings that apply from now on. A server that starts later reads them itself. */
  async sendSettings(): Promise<void> {
    if (!this.#client?.isRunning()) return;
    const settings = this.#options.settings();
    await this.#client.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  /** Resolves when the index is complete; rejects when the server has stopped for good. */
  async ready(): Promise<void> {
    while (this.#status.phase === 'indexing') await this.#nextStatus();
    if (this.#status.phase === 'stopped') throw new Error(t('The Sync Waves server is not running.'));
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    // A client that is still starting can be stopped only once it runs.
    if (client.state === State.Starting) await client.start().catch(() => undefined);
    // A server that does not answer to `shutdown` is ended by force.
    await client.dispose().catch(() => undefined);
  }

  dispose(): void {
    this.#statusChanged.dispose();
    this.#modelChanged.dispose();
  }

  #setStatus(status: ServerStatus): void {
    this.#status = status;
    this.#statusChanged.fire(status);
  }

  #nextStatus(): Promise<void> {
    return new Promise((resolve) => {
      const subscription = this.onDidChangeStatus(() => {
        subscription.dispose();
        resolve();
      });
    });
  }

  #errorHandler(): ErrorHandler {
    const policy = new RestartPolicy();
    return {
      // Whatever went wrong with one message: as long as the connection stands, the next one may go well.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => (policy.allowsRestart(Date.now()) ? this.#afterCrash() : this.#afterLastCrash()),
    };
  }

  #afterCrash() {
    // The new server does not know of what the old one had reported.
    this.#client?.diagnostics?.clear();
    this.#setStatus({ phase: 'indexing', summary: undefined });
    const message = t(
      'The Sync Waves server crashed and was started again. Your files are as you left them.',
    );
    void this.#offerHelp(vscode.window.showWarningMessage, message);
    return { action: CloseAction.Restart, message, handled: true };
  }

  #afterLastCrash() {
    this.#setStatus({ phase: 'stopped' });
    const message = t(
      'The Sync Waves server keeps crashing and stays stopped. Your files are as you left them.',
    );
    void this.#offerHelp(vscode.window.showErrorMessage, message);
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }

  async #offerHelp(show: typeof vscode.window.showErrorMessage, message: string): Promise<void> {
    const restart = t('Restart Server');
    const output = t('Show Output');
    const buttons = this.#status.phase === 'stopped' ? [restart, output] : [output];
    const choice = await show(message, ...buttons);
    if (choice === restart) await this.restart();
    if (choice === output) this.#options.log.show();
  }
}
