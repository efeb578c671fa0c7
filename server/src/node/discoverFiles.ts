import { readdirSync, type Dirent } from 'node:fs';
import type { FilePath } from '../core/text/place.ts';
import { isIndexedName, type FileFilter } from './fileFilter.ts';
import { findRepositoryRoot } from './findRepositoryRoot.ts';
import { toFsPath } from './fsPath.ts';

/**
 * Walks a workspace folder and yields every file to index, and `.git/config` of the repositories in it and of the one
 * that it is part of. Links to directories are not entered (Argo CD doesn't either); links to files are yielded.
 */
export function* discoverFiles(folder: FilePath, filter: FileFilter): Generator<FilePath> {
  const root = findRepositoryRoot(folder);
  if (root !== undefined && root !== folder) yield `${root}/.git/config`;
  const directories = [folder];
  for (let directory = directories.pop(); directory !== undefined; directory = directories.pop()) {
    const entries = readEntries(directory);
    filter.enter(
      directory,
      entries.some((entry) => entry.name === '.gitignore'),
    );
    const prefix = directory === '/' ? '/' : `${directory}/`;
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`;
      if (entry.name === '.git') yield `${path}/config`;
      else if (entry.isDirectory()) {
        if (!filter.leavesOut(path, 'directory')) directories.push(path);
      } else if (isIndexedName(entry.name) && !filter.leavesOut(path, 'file')) yield path;
    }
  }
}

function readEntries(directory: FilePath): readonly Dirent[] {
  try {
    return readdirSync(toFsPath(directory), { withFileTypes: true });
  } catch {
    // Gone in the meantime, or not readable for this user: it has nothing for us.
    return [];
  }
}
