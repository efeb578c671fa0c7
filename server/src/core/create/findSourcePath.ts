import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import { mostCommon } from './mostCommon.ts';
import { pathIn, splitAtName, type Sibling, type SourcePlace } from './siblings.ts';

/** Where the manifests of a new Application are, relative to its repository, as far as the workspace tells. */
export type SourcePath =
  | { readonly kind: 'found' | 'planned'; readonly path: string; readonly place: SourcePlace }
  /** Several places are possible, or none is there yet and its siblings lie in several. */
  | { readonly kind: 'unclear'; readonly candidates: readonly string[] };

/**
 * Follows the pattern of the siblings: `found` where exactly one directory of theirs has a place for the name; `planned`
 * where there is none yet, and it is clear where it would be: beside other files of that name, or where all siblings are.
 */
export function findSourcePath(model: Model, siblings: readonly Sibling[], name: string): SourcePath {
  const rest = mostCommon(siblings.flatMap(({ place }) => place?.rest ?? []));
  if (rest === undefined) return { kind: 'unclear', candidates: [] };
  const known = siblings.flatMap(({ place }) => (place?.rest === rest ? [place.category] : []));
  const categories = [...new Set(known)].sort();
  const found = directoriesOf(model, { root: rootOf(model, siblings), categories, name });
  const existing = found.filter((place) => rest === '' || `${place.rest}/`.startsWith(`${rest}/`));
  const all = [existing, found, categories.map((category) => ({ category, rest }))];
  const possible = new Set(all.find(({ length }) => length > 0)?.map(({ category }) => category));
  const places = [...possible].map((category) => ({ category, rest }));
  const [place] = places;
  if (!place || places.length > 1)
    return { kind: 'unclear', candidates: places.map((each) => pathIn(each, name)) };
  return { kind: existing.length > 0 ? 'found' : 'planned', path: pathIn(place, name), place };
}

/** The directory that the paths of sources are relative to: told by a sibling whose source was found. */
function rootOf({ scopes }: Model, siblings: readonly Sibling[]): FilePath | undefined {
  const parents = new Map(siblings.map((sibling) => [sibling.instance, sibling]));
  for (const { parent, directories } of scopes) {
    const sibling = parent && parents.get(parent);
    const path = sibling?.place && pathIn(sibling.place, sibling.name);
    const directory = directories.find((candidate) => path !== undefined && candidate.endsWith(`/${path}`));
    if (path !== undefined && directory !== undefined) return directory.slice(0, -path.length - 1);
  }
  return siblings[0]?.instance.scope.folder;
}

interface Search {
  readonly root: FilePath | undefined;
  readonly categories: readonly string[];
  readonly name: string;
}

/** Where there are files below a directory of the name, in the categories of the siblings or in others beside them. */
function directoriesOf({ files }: Model, { root, categories, name }: Search): readonly SourcePlace[] {
  if (root === undefined) return [];
  const parents = new Set(categories.map(dirname));
  return [...files.keys()].sort().flatMap((file) => {
    if (!file.startsWith(`${root}/`) || !file.includes(`/${name}/`)) return [];
    const place = splitAtName(dirname(file.slice(root.length + 1)), name);
    return place && (categories.includes(place.category) || parents.has(dirname(place.category)))
      ? [place]
      : [];
  });
}
