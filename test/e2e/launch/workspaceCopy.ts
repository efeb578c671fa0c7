import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface WorkspaceCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A copy of a folder that a test may change. */
export async function copyWorkspace(source: string): Promise<WorkspaceCopy> {
  const parent = await realpath(await mkdtemp(path.join(tmpdir(), 'sync-waves-workspace-')));
  const folder = path.join(parent, path.basename(source));
  // Not `mode`: the copy of a read-only file must be writable.
  await cp(source, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}
