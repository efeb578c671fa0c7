import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { DirectoryEntry, SourceFiles } from '../../server/src/core/render/sourceFiles.ts';
import { textFiles } from './textFiles.ts';

/** The files of the disk as they are now, but for some texts; symbolic links are followed. */
export function diskFiles(changed: ReadonlyMap<string, string> = new Map()): SourceFiles {
  return textFiles({
    text: (path) => changed.get(path) ?? attempt(() => readFileSync(path, 'utf8')),
    list: (directory) =>
      attempt(() =>
        readdirSync(directory)
          .sort()
          .flatMap((name) => entryOf(directory, name)),
      ),
  });
}

function entryOf(directory: string, name: string): readonly DirectoryEntry[] {
  const stats = attempt(() => statSync(`${directory}/${name}`));
  if (!stats) return [];
  return [{ name, kind: stats.isDirectory() ? 'directory' : 'file' }];
}

/** What is not there, or can't be read, counts as missing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
