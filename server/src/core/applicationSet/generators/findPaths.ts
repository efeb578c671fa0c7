import picomatch from 'picomatch';
import { joinPath } from '../../text/posixPath.ts';
import type { FilePath } from '../../text/place.ts';
import type { GeneratorContext } from '../generatorContext.ts';

/** Go's `path.Match`: a star stays inside one segment, there are no braces and no `**` (S§6 `git.directories`). */
export function matchesGoPath(pattern: string, path: string): boolean {
  return picomatch.isMatch(path, pattern, {
    dot: true,
    nobrace: true,
    noextglob: true,
    noglobstar: true,
    nonegate: true,
  });
}

/**
 * The files, or the directories, that lie below the fixed beginning of a pattern, relative to `folder`. A pattern
 * whose stars stay inside their segments is searched no deeper than it can match. Directories that start with a dot
 * are passed over, as Argo CD does.
 */
export function findPaths(request: PathSearch, context: GeneratorContext): readonly string[] {
  const { base } = picomatch.scan(request.pattern);
  const start = request.pattern === base ? parentOf(base) : base;
  return walk(start, depthBelow(start, request), request, context);
}

export interface PathSearch {
  readonly folder: FilePath;
  readonly pattern: string;
  readonly kind: 'file' | 'directory';
}

function walk(
  directory: string,
  depth: number,
  search: PathSearch,
  context: GeneratorContext,
): readonly string[] {
  const path = joinPath(search.folder, directory);
  context.reads.add(path);
  return (context.files.list(path) ?? []).flatMap((entry) => {
    const relative = directory === '' ? entry.name : `${directory}/${entry.name}`;
    const enters = entry.kind === 'directory' && depth > 1 && !entry.name.startsWith('.');
    return [
      ...(entry.kind === search.kind ? [relative] : []),
      ...(enters ? walk(relative, depth - 1, search, context) : []),
    ];
  });
}

/** How many levels below `start` the search goes: as many as a directory pattern has, all for files. */
function depthBelow(start: string, search: PathSearch): number {
  if (search.kind === 'file') return Number.POSITIVE_INFINITY;
  const levels = (path: string): number => path.split('/').filter((segment) => segment !== '').length;
  return levels(search.pattern) - levels(start);
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
