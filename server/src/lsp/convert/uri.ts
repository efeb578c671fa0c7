import { URI } from 'vscode-uri';
import type { FilePath } from '../../core/text/place.ts';

/**
 * The path that a URI of the editor stands for, without a slash at its end; undefined for everything that is not a
 * file of this machine (`untitled:`, `git:`, a network share).
 */
export function toPath(uri: string): FilePath | undefined {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme !== 'file' || authority !== '') return undefined;
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** The URI of a path, spelled as VS Code spells it. */
export function toUri(path: FilePath): string {
  return URI.from({ scheme: 'file', path }).toString();
}
