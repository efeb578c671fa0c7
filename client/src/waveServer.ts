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
  CreateParams,
  CreateResult,
  CreateTarget,
  CreateTargetsParams,
  DidChangeModelParams,
  EditResult,
  EnvironmentsResult,
  FixAllParams,
  NeedsParams,
  NodeAtParams,
  OrderParams,
  OrderResult,
  OrderTarget,
  OrderTargetsParams,
  PlanParams,
  PlanResult,
  ReportParams,
  SetPinsParams,
  SetWaveParams,
  TreeNode,
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
  readonly needs: { params: NeedsParams; result: readonly TreeNode[] };
  readonly nodeAt: { params: NodeAtParams; result: readonly string[] };
  readonly setWave: { params: SetWaveParams; result: EditResult };
  readonly fixAll: { params: FixAllParams; result: EditResult };
  readonly orderTargets: { params: OrderTargetsParams; result: readonly OrderTarget[] };
  readonly order: { params: OrderParams; result: OrderResult };
  readonly dependencies: { params: OrderParams; result: OrderResult };
  readonly report: { params: ReportParams; result: EditResult };
  readonly plan: { params: PlanParams; result: PlanResult };
  readonly createTargets: { params: CreateTargetsParams; result: readonly CreateTarget[] };
  readonly create: { params: CreateParams; result: CreateResult };
  readonly setPins: { params: SetPinsParams; result: EditResult };
  readonly environments: { params: object; result: EnvironmentsResult };
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
  #policy = new RestartPolicy();
  /** The user does not know yet that the server is not the one it was. */
  #hasCrashed = false;
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

  /** Starts a server, after ending the one that runs. Never rejects: the status says how it went. */
  async restart(): Promise<void> {
    await this.stop();
    this.#policy = new RestartPolicy();
    await this.#start();
  }

  /** Asks the server. Rejects when it does not run. */
  async request<K extends keyof Requests>(
    name: K,
    params: Requests[K]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[K]['result']> {
    if (!this.#client?.isRunning()) throw new Error(t('The Sync Waves server is not running.'));
    // Without a token there must be no argument for it: the library would send it as one more parameter.
    const rest = token === undefined ? [] : [token];
    return this.#client.sendRequest<Requests[K]['result']>(methods[name], params, ...rest);
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

  async #start(): Promise<void> {
    const client = this.#newClient();
    this.#client = client;
    this.#setStatus({ phase: 'indexing', summary: undefined });
    try {
      await client.start();
    } catch (error) {
      this.#options.log.error(error instanceof Error ? error : String(error));
      // After a crash another client has taken this one's place.
      if (this.#client === client) this.#setStatus({ phase: 'stopped' });
    }
  }

  #newClient(): LanguageClient {
    const { module, log, settings } = this.#options;
    const errorHandler: ErrorHandler = {
      // Whatever went wrong with one message: as long as the connection stands, the next one may go well.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      // A client could restart its server by itself, but not without messages of its own.
      closed: () => {
        if (this.#client === client) this.#afterCrash();
        return { action: CloseAction.DoNotRestart, message: 'The server crashed.', handled: true };
      },
    };
    const client: LanguageClient = createLanguageClient({
      serverModule: module,
      log,
      settings,
      errorHandler,
    });
    client.onNotification(methods.didChangeModel, ({ summary }: DidChangeModelParams) => {
      this.#setStatus(statusOf(summary));
      this.#reportRecovery();
      this.#modelChanged.fire();
    });
    return client;
  }

  /** Starts another server, which reads all that the last one knew, or gives up. */
  #afterCrash(): void {
    this.#client = undefined;
    this.#hasCrashed = this.#policy.allowsRestart(Date.now());
    if (this.#hasCrashed) {
      void this.#start();
      return;
    }
    this.#setStatus({ phase: 'stopped' });
    const message = t(
      'The Sync Waves server keeps crashing and stays stopped. Your files are as you left them.',
    );
    void this.#offerHelp(vscode.window.showErrorMessage, message);
  }

  /** Only when all is well again: VS Code hides messages that come too fast after each other, also the last one. */
  #reportRecovery(): void {
    if (!this.#hasCrashed || this.#status.phase !== 'ready') return;
    this.#hasCrashed = false;
    const message = t(
      'The Sync Waves server crashed and was started again. Your files are as you left them.',
    );
    void this.#offerHelp(vscode.window.showWarningMessage, message);
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
