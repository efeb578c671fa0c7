import picomatch from 'picomatch';
import { compileGlob } from '../../render/directory/globMatch.ts';

/** The two ways in which a controller may read the patterns of `git.files` (S§6). */
export type FileGlobbing = 'pathspec' | 'doublestar';

/** Whether a file, relative to the root of the repository, matches a pattern of `git.files`. */
export const matchesFile: Readonly<Record<FileGlobbing, (pattern: string, path: string) => boolean>> = {
  pathspec: matchesPathspec,
  doublestar: matchesDoublestar,
};

/** Git's pathspec, the default: a star, or two, match any text, slashes too, and a directory is all that is in it. */
function matchesPathspec(pattern: string, path: string): boolean {
  if (path === pattern || path.startsWith(`${pattern.replace(/\/+$/, '')}/`)) return true;
  return compileGlob(pattern.replace(/[{}]/g, '\\$&'))?.test(path) === true;
}

/** With the option for new globbing a star stays inside one segment, and `**` is any number of segments. */
function matchesDoublestar(pattern: string, path: string): boolean {
  return picomatch.isMatch(path, pattern.replaceAll('[!', '[^'), {
    dot: true,
    noextglob: true,
    nonegate: true,
  });
}
