import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the files of a Git revision into a temporary folder for as long as `use` runs. The checkout and its index stay
 * as they are. `use` gets the folder that stands for `fsFolder` in it.
 *
 * @returns What `use` returns, or undefined where Git has no such revision, or is not there.
 */
export function readRevision<T>(
  fsFolder: string,
  revision: string,
  use: (folder: string) => T,
): T | undefined {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'sync-waves-')));
  const tree = join(temporary, 'tree');
  try {
    const prefix = exportRevision(fsFolder, revision, { tree, index: join(temporary, 'index') });
    return prefix === undefined ? undefined : use(join(tree, prefix));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Answers the way from the root of the repository to the folder; undefined where Git refuses. */
function exportRevision(
  fsFolder: string,
  revision: string,
  { tree, index }: { readonly tree: string; readonly index: string },
): string | undefined {
  const git = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, GIT_INDEX_FILE: index },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const root = git(fsFolder, 'rev-parse', '--show-toplevel');
    const prefix = git(fsFolder, 'rev-parse', '--show-prefix').replace(/\/$/, '');
    const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`);
    git(root, 'read-tree', commit);
    git(root, 'checkout-index', '--all', `--prefix=${tree}/`);
    const config = git(root, 'rev-parse', '--path-format=absolute', '--git-path', 'config');
    mkdirSync(join(tree, '.git'), { recursive: true });
    mkdirSync(join(tree, prefix), { recursive: true });
    // The remotes say which repository this is.
    if (existsSync(config)) copyFileSync(config, join(tree, '.git', 'config'));
    return prefix;
  } catch {
    return undefined;
  }
}
