import type { FilePath } from './place.ts';

/** Joins `/`-separated parts and resolves `.` and `..`; a part that starts with `/` starts anew. */
export function joinPath(...parts: readonly string[]): FilePath {
  const start = parts.findLastIndex((part) => part.startsWith('/'));
  const joined = (start > 0 ? parts.slice(start) : parts).join('/');
  if (start >= 0 && !needsResolving.test(joined)) return joined;
  const segments = resolveSegments(joined.split('/'), start >= 0);
  if (start >= 0) return `/${segments.join('/')}`;
  return segments.length === 0 ? '.' : segments.join('/');
}

/** An empty segment, `.` or `..` after the leading slash. Most paths have none, and splitting them takes time. */
const needsResolving = /\/(?:\.{0,2}(?:\/|$))/;

/** The directory that holds `path`: `/` for top-level entries, `.` for a bare name. */
export function dirname(path: FilePath): FilePath {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : path.slice(0, slash);
}

/** The last segment of `path`. */
export function basename(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The way from the directory `from` to `to`, with `..` where needed; `.` when they are the same. */
export function relativePath(from: FilePath, to: FilePath): string {
  const source = resolveSegments(from.split('/'), true);
  const target = resolveSegments(to.split('/'), true);
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared]) shared += 1;
  const segments = [...source.slice(shared).map(() => '..'), ...target.slice(shared)];
  return segments.length === 0 ? '.' : segments.join('/');
}

/** Whether `path` is `directory` itself or lies anywhere below it. */
export function isInside(directory: FilePath, path: FilePath): boolean {
  if (path === directory) return true;
  return path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

/** The deepest of several directories that `path` lies in; undefined when it lies in none. */
export function innermost(directories: readonly FilePath[], path: FilePath): FilePath | undefined {
  let deepest: FilePath | undefined;
  for (const directory of directories) {
    if (directory.length >= (deepest?.length ?? 0) && isInside(directory, path)) deepest = directory;
  }
  return deepest;
}

function resolveSegments(segments: readonly string[], absolute: boolean): string[] {
  const resolved: string[] = [];
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') resolved.push(segment);
    else if (resolved.length > 0 && resolved.at(-1) !== '..') resolved.pop();
    else if (!absolute) resolved.push(segment);
  }
  return resolved;
}
