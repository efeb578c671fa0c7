import { readdirSync, type Dirent } from 'node:fs';
import { gitFiles, isGitFile } from '../core/facts/isGitFile.ts';
import type { FilePath } from '../core/text/place.ts';
import { isIndexedName, type FileFilter } from './fileFilter.ts';
import { findRepositoryRoot } from './findRepositoryRoot.ts';
import { toFsPath } from './fsPath.ts';

/**
 * Walks a workspace folder and yields every file to index, and the configuration and HEAD of the repositories in it and
 * of the one that it is part of. Links to directories are not entered (Argo CD doesn't either); links to files are yielded.
 */
export function* discoverFiles(folder: FilePath, filter: FileFilter): Generator<FilePath> {
  const root = findRepositoryRoot(folder);
  if (root !== undefined && root !== folder) yield* filesOfGit(`${root}/.git`);
  const directories = [folder];
  for (let directory = directories.pop(); directory !== undefined; directory = directories.pop()) {
    const { files, subdirectories } = search(directory, filter);
    directories.push(...subdirectories);
    yield* files;
  }
}

function filesOfGit(directory: FilePath): readonly FilePath[] {
  return gitFiles.map((name) => `${directory}/${name}`);
}

/** What one directory holds for us. */
function search(directory: FilePath, filter: FileFilter): { files: FilePath[]; subdirectories: FilePath[] } {
  const entries = readEntries(directory);
  const hasRules = entries.some((entry) => entry.name === '.gitignore');
  filter.enter(directory, hasRules);
  const prefix = directory === '/' ? '/' : `${directory}/`;
  const files: FilePath[] = [];
  const subdirectories: FilePath[] = [];
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    if (entry.name === '.git') files.push(...filesOfGit(path));
    else if (entry.isDirectory()) subdirectories.push(path);
    else if (isIndexedName(entry.name)) files.push(path);
  }
  return {
    files: files.filter((path) => isGitFile(path) || !filter.leavesOut(path, 'file')),
    subdirectories: subdirectories.filter((path) => !filter.leavesOut(path, 'directory')),
  };
}

function readEntries(directory: FilePath): readonly Dirent[] {
  try {
    return readdirSync(toFsPath(directory), { withFileTypes: true });
  } catch {
    // Gone in the meantime, or not readable for this user: it has nothing for us.
    return [];
  }
}
