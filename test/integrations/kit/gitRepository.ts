import { runOrThrow } from '../../../scripts/lib/run.mjs';
import { application, kustomization } from '../../lsp/manifests.ts';
import { temporaryFolder, writeFiles } from '../../node/temporaryFolder.ts';
import { environment } from './environment.ts';

/** `api` needs `database`; the order is good as long as its wave is behind 2. */
export function waves(api: string): Readonly<Record<string, string>> {
  return { 'apps/api.yaml': application('api', { wave: api, needs: 'database' }) };
}

/** A repository of Git with one commit, in which the order is good. */
export async function gitRepository(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = temporaryFolder({
    'apps/kustomization.yaml': kustomization('api.yaml', 'database.yaml'),
    'apps/database.yaml': application('database', { wave: '"2"' }),
    ...waves('"3"'),
    ...more,
  });
  await git(folder, 'init', '--quiet', '--initial-branch', 'main');
  await commit(folder, {});
  return folder;
}

/** Writes files and commits everything. */
export async function commit(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  writeFiles(folder, files);
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', 'Change');
}

export function git(folder: string, ...args: readonly string[]): Promise<string> {
  return runOrThrow('git', args, { cwd: folder, env: environment() });
}
