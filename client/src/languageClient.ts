import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type ErrorHandler,
  type InitializeParams,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import type * as vscode from 'vscode';
import { serverFlags, viewsCapability } from '../../server/src/protocol/names.ts';
import type { ClientSettings } from '../../server/src/protocol/types.ts';
import { completionMiddleware } from './complete/completionMiddleware.ts';
import { creationMiddleware } from './create/creationMiddleware.ts';
import { extensionName } from './names.ts';

export interface LanguageClientParts {
  /** Absolute path of the server's script. */
  readonly serverModule: string;
  readonly log: vscode.LogOutputChannel;
  readonly errorHandler: ErrorHandler;
  /** Called at every start, so that a restarted server gets the settings of that moment. */
  readonly settings: () => ClientSettings;
}

/** The connection to a server in a process of its own, not started yet. */
export function createLanguageClient(parts: LanguageClientParts): LanguageClient {
  const run = {
    module: parts.serverModule,
    transport: TransportKind.ipc,
    options: { execArgv: [...serverFlags] },
  };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const options: LanguageClientOptions = {
    // By name and not by language: YAML is also opened as helm, kustomize, azure-pipelines, ansible … The server
    // reads files from disk, so nothing but `file` would be truthful; remote windows have that scheme too.
    documentSelector: [{ scheme: 'file', pattern: '**/{*.yaml,*.yml,Kustomization}' }],
    diagnosticCollectionName: 'syncWaves',
    outputChannel: parts.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: parts.errorHandler,
    initializationOptions: parts.settings,
    // No second attempt with the same process: a crash while it starts counts like any other.
    initializationFailedHandler: () => false,
    middleware: { ...creationMiddleware, ...completionMiddleware },
    markdown: { isTrusted: false, supportHtml: false },
  };
  // The id is also the prefix of the setting that turns tracing on: `syncWaves.trace.server`.
  return new QuietLanguageClient('syncWaves', extensionName, { run, debug }, options);
}

/** Logs what goes wrong; the library would also pop up a message for each single thing, in words for developers. */
class QuietLanguageClient extends LanguageClient {
  /** The server tells of the model only to those who show it. */
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.capabilities.experimental = { [viewsCapability]: true };
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
