import type { FilePath } from '../text/place.ts';

/** The files of Git that are read: they say which repository a directory holds, and what of it is checked out. */
export const gitFiles = ['config', 'HEAD'] as const;

/** Whether a file is one of these. */
export function isGitFile(path: FilePath): boolean {
  return gitFiles.some((name) => path.endsWith(`/.git/${name}`));
}
