import { setImmediate } from 'node:timers/promises';
import type { ServerHost } from '../lsp/host.ts';
import { NodeWorkspaceFiles } from './nodeWorkspaceFiles.ts';

/** This machine: its disk, and Node's event loop. */
export const nodeHost: ServerHost = {
  openWorkspace: (options) => new NodeWorkspaceFiles(options),
  pause: () => setImmediate(),
};
