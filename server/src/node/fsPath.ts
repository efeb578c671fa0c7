import type { FilePath } from '../core/text/place.ts';

const isWindows = process.platform === 'win32';

/** The operating system's spelling of a path of ours: `/c:/repo/x.yaml` is `c:\repo\x.yaml` on Windows. */
export function toFsPath(path: FilePath): string {
  return isWindows ? path.slice(1).replaceAll('/', '\\') : path;
}

/** Our spelling of an absolute path of the operating system. */
export function fromFsPath(fsPath: string): FilePath {
  return isWindows ? `/${fsPath.replaceAll('\\', '/')}` : fsPath;
}
