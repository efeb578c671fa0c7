import type { FilePath } from '../core/text/place.ts';
import { isInside } from '../core/text/posixPath.ts';

/** What of a workspace the user asked to see, and from where. */
export interface View {
  readonly paths: readonly FilePath[];
  /** Where paths that people read start: terminals open them from there. */
  readonly cwd: FilePath;
  /** Where paths that programs read start: at the only folder that was named, as in all commands, else at `cwd`. */
  readonly start: FilePath;
}

/** Whether a file is, or lies in, what the user asked to see. */
export function isInView({ paths }: View, file: FilePath): boolean {
  return paths.some((path) => isInside(path, file));
}
