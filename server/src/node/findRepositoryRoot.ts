import { existsSync } from 'node:fs';
import type { FilePath } from '../core/text/place.ts';
import { dirname, joinPath } from '../core/text/posixPath.ts';
import { toFsPath } from './fsPath.ts';

/** The directory at or above `directory` that holds `.git`; undefined outside of a Git checkout. */
export function findRepositoryRoot(directory: FilePath): FilePath | undefined {
  if (existsSync(toFsPath(joinPath(directory, '.git')))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : findRepositoryRoot(parent);
}
