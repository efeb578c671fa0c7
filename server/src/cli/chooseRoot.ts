import { parseConfig } from '../core/config/parseConfig.ts';
import type { FilePath } from '../core/text/place.ts';
import { dirname, isInside, joinPath } from '../core/text/posixPath.ts';
import { isIgnored } from '../node/fileFilter.ts';
import { findRepositoryRoot } from '../node/findRepositoryRoot.ts';
import { toFsPath } from '../node/fsPath.ts';
import { readTextFile } from '../node/readTextFile.ts';

/** A file or a folder that the user named; it need not be there yet. */
export interface GivenPath {
  readonly path: FilePath;
  readonly isFolder: boolean;
}

/**
 * The folder that has to be read to judge some files and folders: the repository that they are in, so that what they
 * need is known even where it lies in another folder. Outside of one, a folder is taken to be a whole by itself, as what
 * a program has rendered is; several of them, or files, belong to the directory that the user is in.
 *
 * @returns Undefined where nothing says what belongs together.
 */
export function chooseRoot(given: readonly GivenPath[], cwd: FilePath): FilePath | undefined {
  const holdsAll = (folder: FilePath): boolean => given.every(({ path }) => isInside(folder, path));
  const repository = given
    .flatMap((each) => repositoryOf(each) ?? [])
    .sort((one, other) => one.length - other.length)
    .find(holdsAll);
  if (repository !== undefined) return repository;
  const [first] = given;
  if (given.length === 1 && first?.isFolder === true) return first.path;
  return holdsAll(cwd) ? cwd : undefined;
}

/** The nearest repository that a path is in; none for what Git ignores, which is no part of it. */
function repositoryOf({ path, isFolder }: GivenPath): FilePath | undefined {
  const folder = isFolder ? path : dirname(path);
  const git = findRepositoryRoot(folder);
  if (git !== undefined && isIgnored(folder, git)) return undefined;
  return nearestCopy(folder, git) ?? git;
}

/** The nearest folder, not above the root of Git's repository, that `.sync-waves.yaml` calls a copy of a repository. */
function nearestCopy(folder: FilePath, git: FilePath | undefined): FilePath | undefined {
  const file = readTextFile(toFsPath(joinPath(folder, '.sync-waves.yaml')));
  if ('text' in file && parseConfig(file.text).value.repositories.length > 0) return folder;
  const parent = dirname(folder);
  return folder === git || parent === folder ? undefined : nearestCopy(parent, git);
}
