import * as vscode from 'vscode';
import type { ClientSettings } from '../../server/src/protocol/types.ts';
import { commandTable } from './commands/commandTable.ts';
import { setWave } from './commands/waveCommands.ts';
import { createNamed } from './create/createApplication.ts';
import { createNamedId } from './create/creationMiddleware.ts';
import type { ExtensionApi } from './extensionApi.ts';
import { contextKeys, extensionName } from './names.ts';
import { RecordingLog } from './recordingLog.ts';
import { readSettings, serverSettings } from './settings.ts';
import { serverViews } from './serverViews.ts';
import { StatusItem } from './statusItem.ts';
import { t } from './translate.ts';
import { findingDecorations } from './tree/findingDecorations.ts';
import { FollowEditor } from './tree/followEditor.ts';
import { defaultTreeParams, TreeOptions } from './tree/treeOptions.ts';
import { WaveDragAndDrop } from './tree/waveDragAndDrop.ts';
import { WaveTree, type TreeSource } from './tree/waveTree.ts';
import { WaveTreeView } from './tree/waveTreeView.ts';
import { WaveServer } from './waveServer.ts';

export interface RunningExtension {
  readonly api: ExtensionApi;
  stop(): Promise<void>;
}

/** Builds all parts, hands each what it needs, and starts the server without waiting for it. */
export function startExtension(context: vscode.ExtensionContext): RunningExtension {
  const own = <T extends vscode.Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const log = own(new RecordingLog(vscode.window.createOutputChannel(extensionName, { log: true })));
  const reportError = (error: unknown) => {
    log.error(error instanceof Error ? error : String(error));
  };
  const server = own(new WaveServer({ module: context.asAbsolutePath('dist/server.js'), log, settings }));

  const options = own(new TreeOptions(context.workspaceState));
  const tree = own(new WaveTree(treeSource(server, options)));
  const dragAndDrop = new WaveDragAndDrop(
    () => tree.index,
    (nodes, wave) => setWave(server, nodes, { wave }),
  );
  const view = own(new WaveTreeView({ server, tree, options, dragAndDrop, reportError }));
  const editor = own(new FollowEditor({ server, tree, view, log }));
  const statusItem = own(new StatusItem());
  context.subscriptions.push(...serverViews(server));

  own(vscode.window.registerFileDecorationProvider(findingDecorations));
  own(
    server.onDidChangeStatus((status) => {
      statusItem.show(status);
    }),
  );
  own(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (serverSettings.some((name) => event.affectsConfiguration(name)))
        server.sendSettings().catch(reportError);
    }),
  );
  for (const command of commandTable({ server, view, options, editor, log }))
    own(register(command, reportError));
  own(register({ id: createNamedId, run: createNamed.bind(undefined, server) }, reportError));
  void vscode.commands.executeCommand('setContext', contextKeys.active, true);
  void server.restart();

  return { api: createApi(server, log), stop: () => server.stop() };
}

function treeSource(server: WaveServer, options: TreeOptions): TreeSource {
  return {
    tree: (token) => server.request('tree', options.current, token),
    needs: (id) => server.request('needs', { id }),
  };
}

function settings(): ClientSettings {
  const configuration = vscode.workspace.getConfiguration();
  return readSettings((name) => configuration.get(name));
}

/** A command that fails says so; VS Code itself would only log it. */
function register(
  { id, run }: { readonly id: string; readonly run: (...args: never[]) => unknown },
  reportError: (error: unknown) => void,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: never[]) => {
    try {
      await run(...args);
    } catch (error) {
      reportError(error);
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(t('The command could not be finished: {0}', reason));
    }
  });
}

function createApi(server: WaveServer, log: RecordingLog): ExtensionApi {
  return {
    ready: () => server.ready(),
    log: () => log.lines,
    tree: async (params) => {
      await server.ready();
      return server.request('tree', { ...defaultTreeParams, ...params });
    },
  };
}
