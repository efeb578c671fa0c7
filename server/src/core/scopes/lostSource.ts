import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { probablySameRepository } from '../argo/gitUrl.ts';
import type { DirectoryEntry } from '../render/sourceFiles.ts';
import { nearestName } from '../text/nearestName.ts';
import { dirname, innermost, isInside, joinPath, relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Checkout } from './checkouts.ts';

/** A source whose path is certainly no directory of its repository, for which Argo CD refuses the Application (S§5.1). */
export interface LostSource {
  readonly source: ApplicationSource;
  readonly reason: 'missing' | 'file';
  /** The directory that is probably meant, relative to the repository's root. */
  readonly nearest: string | undefined;
}

/** The directories of the workspace. */
export interface Directories {
  readonly folders: readonly FilePath[];
  /** What is directly in a directory; undefined when there is no such directory. */
  list(directory: FilePath): readonly DirectoryEntry[] | undefined;
}

/**
 * What became of a source that no directory was found for. Undefined unless the workspace must show it: it holds the
 * repository, which is certain, with the content of that revision (S§5.5), and all of it.
 */
export function findLost(
  source: ApplicationSource,
  checkout: Checkout | undefined,
  directories: Directories,
): LostSource | undefined {
  const { path } = source;
  if (path === undefined || !checkout || !isShown(source, checkout)) return undefined;
  const target = joinPath(checkout.root, path);
  if (!isInside(checkout.root, target) || innermost(directories.folders, target) === undefined)
    return undefined;
  const { parent, entries } = deepest(target, directories);
  // Git keeps no empty directories: this is a submodule that is not checked out, or what a program will fill.
  if (entries.length === 0) return undefined;
  const isFile = entries.some(({ name, kind }) => kind === 'file' && joinPath(parent, name) === target);
  const nearest = isFile ? parent : nearestDirectory(target, { parent, entries }, directories);
  return {
    source,
    reason: isFile ? 'file' : 'missing',
    nearest: nearest === undefined ? undefined : relativePath(checkout.root, nearest),
  };
}

/** Another branch or a tag may hold what is not here, and a repository that was guessed may be another one. */
function isShown({ repoURL = '', targetRevision = '' }: ApplicationSource, checkout: Checkout): boolean {
  const { named, git, branch } = checkout;
  if (git?.isSparse === true || !named.some((url) => probablySameRepository(url, repoURL))) return false;
  return ['', 'HEAD', branch].includes(targetRevision.replace(/^refs\/heads\//, ''));
}

interface Listed {
  readonly parent: FilePath;
  readonly entries: readonly DirectoryEntry[];
}

/** The deepest directory on the way to a path that exists, and what is in it. */
function deepest(target: FilePath, directories: Directories): Listed {
  for (let parent = dirname(target); ; parent = dirname(parent)) {
    const entries = directories.list(parent);
    if (entries || parent === dirname(parent)) return { parent, entries: entries ?? [] };
  }
}

/** Follows the path from where it breaks off, by the names that are most like what is written. */
function nearestDirectory(
  target: FilePath,
  { parent, entries }: Listed,
  directories: Directories,
): FilePath | undefined {
  const [first = '', ...rest] = relativePath(parent, target).split('/');
  const names = entries.filter(({ kind }) => kind === 'directory').map(({ name }) => name);
  const name = names.includes(first) ? first : nearestName(first, names);
  if (name === undefined) return undefined;
  const found = joinPath(parent, name);
  if (rest.length === 0) return found;
  const below = directories.list(found);
  return below && nearestDirectory(joinPath(found, ...rest), { parent: found, entries: below }, directories);
}
