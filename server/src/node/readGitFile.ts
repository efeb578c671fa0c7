import { resolve } from 'node:path';
import { basename, dirname } from '../core/text/posixPath.ts';
import type { FilePath } from '../core/text/place.ts';
import type { FileText } from '../lsp/host.ts';
import { toFsPath } from './fsPath.ts';
import { readTextFile } from './readTextFile.ts';

/**
 * Reads `<checkout>/.git/config` or `<checkout>/.git/HEAD`. In a worktree or submodule `.git` is a file that names the
 * directory where Git keeps them; their text is then given as if it stood here. Worktrees share a configuration, but
 * each has a HEAD of its own.
 */
export function readGitFile(path: FilePath): FileText {
  const direct = readRegularFile(toFsPath(path));
  if ('text' in direct) return direct;
  const dotGit = toFsPath(dirname(path));
  const gitDirectory = readPointer(dotGit, /^gitdir: (.+)$/m, resolve(dotGit, '..'));
  if (gitDirectory === undefined) return { problem: 'missing' };
  if (basename(path) === 'HEAD') return readRegularFile(resolve(gitDirectory, 'HEAD'));
  const common = readPointer(resolve(gitDirectory, 'commondir'), /^(.+)$/m, gitDirectory) ?? gitDirectory;
  return readRegularFile(resolve(common, 'config'));
}

function readPointer(fsPath: string, pattern: RegExp, relativeTo: string): string | undefined {
  const file = readRegularFile(fsPath);
  const target = 'text' in file ? pattern.exec(file.text)?.[1] : undefined;
  return target === undefined ? undefined : resolve(relativeTo, target.trim());
}

function readRegularFile(fsPath: string): FileText {
  const file = readTextFile(fsPath);
  return 'text' in file ? file : { problem: 'missing' };
}
