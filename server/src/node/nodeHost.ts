import { setImmediate } from 'node:timers/promises';
import type { ServerHost } from '../lsp/host.ts';
import { dirname } from '../core/text/posixPath.ts';
import { findRepositoryRoot } from './findRepositoryRoot.ts';
import { NodeWorkspaceFiles } from './nodeWorkspaceFiles.ts';

/** This machine: its disk, and Node's event loop. */
export const nodeHost: ServerHost = {
  openWorkspace: (options) => new NodeWorkspaceFiles(options),
  repositoryOf: (path) => findRepositoryRoot(dirname(path)),
  pause: () => setImmediate(),
};
