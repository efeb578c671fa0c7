import type { FilePath } from '../core/text/place.ts';
import { isInside } from '../core/text/posixPath.ts';
import { settingsOf, workspaceOptionsOf, type ClientState } from './clientState.ts';
import type { ServerHost } from './host.ts';
import type { Session } from './session.ts';

interface Visit {
  readonly client: ClientState;
  readonly host: ServerHost;
  readonly session: Session;
}

/**
 * Makes good for what a client can't tell, when a file is opened or saved. Where it has named no folder, the Git
 * checkout of the file is one; where it doesn't watch files, those on disk are read again. Answers the client's state
 * from then on.
 */
export function visitFile(path: FilePath, { client, host, session }: Visit): ClientState {
  const repository = findsFolders(client, path) ? host.repositoryOf(path) : undefined;
  if (repository === undefined) {
    if (!client.canWatchFiles) session.readAgain();
    return client;
  }
  const wider = { ...client, folders: [...client.folders, repository] };
  session.open(workspaceOptionsOf(wider), settingsOf(wider));
  return wider;
}

/** In an editor with views of ours, the user has chosen what is open; others may start with any single file. */
function findsFolders({ hasViews, namesNoFolder, folders }: ClientState, path: FilePath): boolean {
  return namesNoFolder && !hasViews && !folders.some((folder) => isInside(folder, path));
}
