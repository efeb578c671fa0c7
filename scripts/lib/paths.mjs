import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where tests leave screenshots and logs. Not committed. */
export const artifacts = path.join(repository, 'artifacts');

/** The package that `npm run package` makes. */
export const vsixFile = path.join(repository, 'dist', 'argocd-sync-waves.vsix');

/**
 * Where the editors and programs of the tests are installed: outside the repository, so that `npm ci` and `git clean` leave them alone.
 * `SYNC_WAVES_CACHE` names another folder.
 */
export function cacheFolder() {
  const { SYNC_WAVES_CACHE, XDG_CACHE_HOME } = process.env;
  return SYNC_WAVES_CACHE ?? path.join(XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'argocd-sync-waves');
}

/** What `npm publish` takes; made by packageCli.mjs. */
export const npmFolder = path.join(repository, 'dist', 'npm');
