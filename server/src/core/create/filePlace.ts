import { groupBy } from '../collections/groupBy.ts';
import type { Scope } from '../scopes/scope.ts';
import { dirname, joinPath, relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import type { CreateProblem, World } from './creation.ts';
import { mostCommon } from './mostCommon.ts';
import { ownListFor } from './ownList.ts';
import type { Sibling } from './siblings.ts';

/** Where a new Application goes. */
export interface FilePlace {
  readonly file: FilePath;
  /** The file is there, with its siblings in it: it becomes the last document. */
  readonly isShared: boolean;
  /** The Kustomize file that gets an entry for it. */
  readonly list: FilePath | undefined;
  /** What that entry names: the file, or the directory with a Kustomize file of its own. */
  readonly entry: FilePath;
  /** What the entries of the siblings name. */
  readonly entries: ReadonlyMap<Sibling, FilePath>;
  /** The Kustomize file that is made for it alone, where each sibling has one. */
  readonly ownList: { readonly file: FilePath; readonly text: string } | undefined;
}

/**
 * Follows the files of the siblings: their directory and their name, in which the name of the Application stands, and the
 * Kustomize files that list them; or the one file that they share. Without siblings, the directory of the scope.
 */
export function filePlace(
  world: Pick<World, 'snapshot' | 'textOf'>,
  { scope, name }: { readonly scope: Scope; readonly name: string },
  siblings: readonly Sibling[],
): FilePlace | CreateProblem {
  const lists = listsOf(world.snapshot.model);
  if (siblings.length === 0) return placeWithoutSiblings(scope, name, [...lists.values()].flat());
  const homes = siblings.map((sibling) => homeOf(sibling, scope, lists));
  const entries = new Map(
    homes.map(({ sibling, ownList }) => [sibling, ownList ? dirname(ownList) : sibling.file]),
  );
  const patterned = homes.filter(({ pattern }) => pattern !== undefined);
  const common = mostCommon(patterned.map(likeness));
  const own = patterned.filter((home) => likeness(home) === common);
  const [first] = own;
  const shared = homes.filter(({ sibling }) => sibling.isShared);
  if (shared.length > own.length) return sharedPlace(name, shared, entries);
  if (first?.pattern === undefined) return { kind: 'noPattern', name };
  const { list, pattern, directory } = first;
  const file = joinPath(directory, pattern.replaceAll(mark, name));
  if (first.ownList === undefined)
    return { file, isShared: false, list, entry: file, entries, ownList: undefined };
  const ownList = newOwnList(world, own, { file, name });
  if (!ownList) return { kind: 'ownList', file: first.ownList, name };
  return { file, isShared: false, list, entry: dirname(ownList.file), entries, ownList };
}

/** How a sibling is brought in. */
interface Home {
  readonly sibling: Sibling;
  /** The Kustomize file that names it, or names the directory of its own one. */
  readonly list: FilePath | undefined;
  readonly ownList: FilePath | undefined;
  /** What the pattern starts from. */
  readonly directory: FilePath;
  /** Of its file; undefined where that does not say its name, or is not its own. */
  readonly pattern: string | undefined;
}

/** Equal for siblings that are brought in alike. */
function likeness({ list, pattern, ownList }: Home): string {
  return JSON.stringify([list, pattern, ownList !== undefined]);
}

type Lists = ReadonlyMap<FilePath, readonly FilePath[]>;

function homeOf(sibling: Sibling, scope: Scope, lists: Lists): Home {
  const { name, file, isShared } = sibling;
  const first = lists.get(file)?.[0];
  const outer = first === undefined ? undefined : listAround(first, { name, scope, lists });
  const list = outer ?? first;
  const directory = list === undefined ? (scope.directories[0] ?? scope.folder) : dirname(list);
  const pattern = isShared ? undefined : patternOf(relativePath(directory, file), name);
  return { sibling, list, ownList: outer && first, directory, pattern };
}

/**
 * The list that names the directory of a Kustomize file that is one Application's own: its directory is called like it.
 * That is a list of the scope, or the only one.
 */
function listAround(
  own: FilePath,
  { name, scope, lists }: { readonly name: string; readonly scope: Scope; readonly lists: Lists },
): FilePath | undefined {
  const directory = dirname(own);
  const around = (lists.get(directory) ?? []).filter(
    (list) => patternOf(relativePath(dirname(list), directory), name) !== undefined,
  );
  const inScope = around.find((list) => scope.directories.includes(dirname(list)));
  return inScope ?? (around.length === 1 ? around[0] : undefined);
}

/** The one file that siblings share; the list that names it names it already. */
function sharedPlace(
  name: string,
  homes: readonly Home[],
  entries: FilePlace['entries'],
): FilePlace | CreateProblem {
  const [file = '', ...others] = new Set(homes.map(({ sibling }) => sibling.file));
  if (others.length > 0) return { kind: 'severalFiles', name, files: [file, ...others] };
  return { file, isShared: true, list: undefined, entry: file, entries, ownList: undefined };
}

/** A list like the first one of the siblings that is nothing but a list of its Application's file. */
function newOwnList(
  { textOf }: Pick<World, 'textOf'>,
  homes: readonly Home[],
  { file, name }: { readonly file: FilePath; readonly name: string },
): FilePlace['ownList'] {
  for (const { ownList, sibling, directory } of homes) {
    const pattern = ownList && patternOf(relativePath(directory, ownList), sibling.name);
    const text = ownList && textOf(ownList);
    if (pattern === undefined || text === undefined) continue;
    const path = joinPath(directory, pattern.replaceAll(mark, name));
    const listed = relativePath(dirname(ownList ?? ''), sibling.file);
    const made = ownListFor(text, { listed, file: relativePath(dirname(path), file) });
    if (made !== undefined) return { file: path, text: made };
  }
  return undefined;
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

/** The Kustomize files that list each file or directory. */
function listsOf({ files }: Model): Lists {
  const entries = [...files].flatMap(([list, { kustomization }]) =>
    (kustomization?.entries ?? []).map(({ value }) => ({ list, file: joinPath(dirname(list), value) })),
  );
  const listings = groupBy(entries, ({ file }) => file);
  return new Map([...listings].map(([file, own]) => [file, own.map(({ list }) => list)]));
}

function placeWithoutSiblings(
  scope: Scope,
  name: string,
  lists: readonly FilePath[],
): FilePlace | CreateProblem {
  const [directory] = scope.directories;
  if (directory === undefined) return { kind: 'noPattern', name };
  const file = joinPath(directory, `${name}.yaml`);
  const list = lists.find((each) => dirname(each) === directory);
  return { file, isShared: false, list, entry: file, entries: new Map(), ownList: undefined };
}
