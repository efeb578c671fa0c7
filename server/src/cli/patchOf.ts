import { createTwoFilesPatch } from 'diff';
import type { FilePath } from '../core/text/place.ts';
import { relativePath } from '../core/text/posixPath.ts';
import type { FileWrite } from '../node/writeFiles.ts';

/** What a write changes, as a unified patch that `git apply` and `patch` take in the folder. */
export function patchOf({ path, before, after }: FileWrite, folder: FilePath): string {
  const file = relativePath(folder, path);
  const from = before === undefined ? '/dev/null' : `a/${file}`;
  const patch = createTwoFilesPatch(from, `b/${file}`, before ?? '', after, undefined, undefined, {
    context: 3,
  });
  // The library's line of `=` in front is not of the format.
  return patch.replace(/^=+\n/, '');
}

/** The same with the line in front that has `git apply` take its paths from the root of the repository, wherever it runs. */
export function gitPatchOf(write: FileWrite, root: FilePath): string {
  const file = relativePath(root, write.path);
  return `diff --git a/${file} b/${file}\n${patchOf(write, root)}`;
}
