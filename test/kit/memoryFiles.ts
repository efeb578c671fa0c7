import type { DirectoryEntry, SourceFiles } from '../../server/src/core/render/sourceFiles.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import { textFiles } from './textFiles.ts';

/** A workspace made of texts by path. Directories exist where a path leads through them. */
export function memoryFiles(texts: ReadonlyMap<FilePath, string>): SourceFiles {
  const directories = directoriesOf(texts.keys());
  return textFiles({ text: (path) => texts.get(path), list: (directory) => directories.get(directory) });
}

function directoriesOf(paths: Iterable<FilePath>): ReadonlyMap<FilePath, readonly DirectoryEntry[]> {
  const children = new Map<FilePath, Map<string, DirectoryEntry['kind']>>();
  for (const path of paths) {
    const segments = path.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
      const directory = segments.slice(0, depth).join('/') || '/';
      const names = children.get(directory) ?? new Map<string, DirectoryEntry['kind']>();
      children.set(
        directory,
        names.set(segments[depth] ?? '', depth === segments.length - 1 ? 'file' : 'directory'),
      );
    }
  }
  return new Map([...children].map(([directory, names]) => [directory, sorted(names)]));
}

function sorted(names: ReadonlyMap<string, DirectoryEntry['kind']>): readonly DirectoryEntry[] {
  return [...names]
    .map(([name, kind]) => ({ name, kind }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
