import type { FilePath } from '../core/text/place.ts';
import { joinPath } from '../core/text/posixPath.ts';
import type { WorkspaceFiles } from '../lsp/host.ts';
import { toFsPath } from './fsPath.ts';
import { readTextFile } from './readTextFile.ts';

/** A folder in which nothing counts but its `.sync-waves.yaml`. */
export function onlyConfiguration(folder: FilePath): WorkspaceFiles {
  const configuration = joinPath(folder, '.sync-waves.yaml');
  return {
    discover: () => [configuration],
    accepts: (path) => path === configuration,
    readText(path) {
      const file = path === configuration ? readTextFile(toFsPath(path)) : undefined;
      return file && 'text' in file ? file : { problem: 'missing' };
    },
    listDirectory: (directory) => (directory === folder ? [] : undefined),
  };
}
