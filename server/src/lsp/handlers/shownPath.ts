import type { FilePath } from '../../core/text/place.ts';
import { isInside, relativePath } from '../../core/text/posixPath.ts';

/** A path as people know it: from the workspace folder on. */
export function shownPath(path: FilePath, folders: readonly FilePath[]): string {
  const folder = folders.find((each) => isInside(each, path));
  return folder === undefined ? path : relativePath(folder, path);
}
