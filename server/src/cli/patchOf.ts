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
