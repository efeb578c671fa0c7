import type { FilePath } from '../core/text/place.ts';
import { isInside } from '../core/text/posixPath.ts';

/** What of a workspace the user asked to see, and from where: paths that people read start at `cwd`. */
export interface View {
  readonly paths: readonly FilePath[];
  readonly cwd: FilePath;
}

/** Whether a file is, or lies in, what the user asked to see. */
export function isInView({ paths }: View, file: FilePath): boolean {
  return paths.some((path) => isInside(path, file));
}
