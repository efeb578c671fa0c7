import { mostCommon } from './mostCommon.ts';
import type { Sibling } from './siblings.ts';
import type { Scope } from '../scopes/scope.ts';
import { dirname, joinPath, relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';

/** Where the file of a new Application goes, and the Kustomize file that lists it, where one lists its siblings. */
export interface FilePlace {
  readonly file: FilePath;
  readonly list: FilePath | undefined;
}

/**
 * Follows the files of the siblings: their directory and their name, in which the name of the Application stands, and the
 * Kustomize file that lists them. Without siblings, the directory of the scope. Undefined where no file of a sibling says its name.
 */
export function filePlace(
  model: Model,
  { scope, name }: { readonly scope: Scope; readonly name: string },
  siblings: readonly Sibling[],
): FilePlace | undefined {
  const listedBy = listsOf(model);
  if (siblings.length === 0) return placeWithoutSiblings(scope, name, [...listedBy.values()]);
  const patterns = siblings.flatMap((sibling) => {
    const list = listedBy.get(sibling.file);
    const directory = list === undefined ? (scope.directories[0] ?? scope.folder) : dirname(list);
    const pattern = patternOf(relativePath(directory, sibling.file), sibling.name);
    return pattern === undefined ? [] : [JSON.stringify({ list, directory, pattern })];
  });
  const common = mostCommon(patterns);
  if (common === undefined) return undefined;
  const { list, directory, pattern } = JSON.parse(common) as Pattern;
  const file = joinPath(directory, pattern.replaceAll(mark, name));
  return { file, list };
}

interface Pattern {
  readonly list?: FilePath;
  readonly directory: FilePath;
  readonly pattern: string;
}

/** Stands for the name; no path holds it. */
const mark = '\0';

function patternOf(path: string, name: string): string | undefined {
  const segments = path.split('/').map((segment) => {
    const isName =
      segment === name || (segment.startsWith(name) && /^[-._]/.test(segment.slice(name.length)));
    return isName ? mark + segment.slice(name.length) : segment;
  });
  return segments.some((segment) => segment.startsWith(mark)) ? segments.join('/') : undefined;
}

/** The Kustomize file that lists each file; the first one where several do. */
function listsOf({ files }: Model): ReadonlyMap<FilePath, FilePath> {
  const lists = new Map<FilePath, FilePath>();
  for (const [path, { kustomization }] of files) {
    for (const { value } of kustomization?.entries ?? []) {
      const file = joinPath(dirname(path), value);
      if (!lists.has(file)) lists.set(file, path);
    }
  }
  return lists;
}

function placeWithoutSiblings(scope: Scope, name: string, lists: readonly FilePath[]): FilePlace | undefined {
  const [directory] = scope.directories;
  if (directory === undefined) return undefined;
  return {
    file: joinPath(directory, `${name}.yaml`),
    list: lists.find((list) => dirname(list) === directory),
  };
}
