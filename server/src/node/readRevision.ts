import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitFiles } from '../core/facts/isGitFile.ts';

/** Git is not there, the folder is in no repository, or its repository lacks the revision, perhaps since it is shallow. */
export type RevisionProblem = 'noGit' | 'noRepository' | 'noRevision' | 'shallow';

/**
 * Writes the files of a Git revision into a temporary folder for as long as `use` runs. The checkout and its index stay
 * as they are. `use` gets the folder that stands for `fsFolder` in it.
 *
 * @returns What `use` returns, or why there is no such revision.
 */
export function readRevision<T>(
  fsFolder: string,
  revision: string,
  use: (folder: string) => T,
): { readonly result: T } | { readonly problem: RevisionProblem } {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'sync-waves-')));
  const tree = join(temporary, 'tree');
  try {
    const exported = exportRevision(fsFolder, revision, { tree, index: join(temporary, 'index') });
    return 'problem' in exported ? exported : { result: use(join(tree, exported.prefix)) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Answers the way from the root of the repository to the folder. */
function exportRevision(
  fsFolder: string,
  revision: string,
  { tree, index }: { readonly tree: string; readonly index: string },
): { readonly prefix: string } | { readonly problem: RevisionProblem } {
  const root = git(fsFolder, 'rev-parse', '--show-toplevel');
  if (root === undefined)
    return { problem: git(fsFolder, '--version') === undefined ? 'noGit' : 'noRepository' };
  const prefix = git(fsFolder, 'rev-parse', '--show-prefix')?.replace(/\/$/, '') ?? '';
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`);
  if (commit === undefined) {
    const isShallow = git(root, 'rev-parse', '--is-shallow-repository') === 'true';
    return { problem: isShallow ? 'shallow' : 'noRevision' };
  }
  const environment = { ...process.env, GIT_INDEX_FILE: index };
  runGit(root, ['read-tree', commit], environment);
  runGit(root, ['checkout-index', '--all', `--prefix=${tree}/`], environment);
  mkdirSync(join(tree, '.git'), { recursive: true });
  mkdirSync(join(tree, prefix), { recursive: true });
  // The remotes say which repository this is, and both revisions count for the branch that is checked out.
  for (const name of gitFiles) {
    const file = git(root, 'rev-parse', '--path-format=absolute', '--git-path', name);
    if (file !== undefined && existsSync(file)) copyFileSync(file, join(tree, '.git', name));
  }
  return { prefix };
}

/** What Git answers; undefined where it refuses, or is not there. */
function git(cwd: string, ...args: readonly string[]): string | undefined {
  try {
    return runGit(cwd, args, process.env).trim();
  } catch {
    return undefined;
  }
}

function runGit(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
