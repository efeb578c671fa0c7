import type { Checkouts } from '../../scopes/checkouts.ts';
import type { SourceFiles } from '../../render/sourceFiles.ts';
import { entryOf, textOf, treeOf, type Tree, type TreeScalar } from '../../render/kustomize/tree.ts';
import { isInside, joinPath } from '../../text/posixPath.ts';
import type { FilePath } from '../../text/place.ts';
import { readYaml } from '../../yaml/readYaml.ts';

/** One layer of a release's values, and what to call it: `spec.source.helm.values`, or `values.yaml:` for a file. */
export interface ValuesLayer {
  readonly tree: Tree;
  readonly field: string;
}

/** Where paths in value files lead. */
export interface ValuesPlace {
  readonly files: SourceFiles;
  readonly checkouts: Checkouts;
  /** The file that holds the Application. */
  readonly from: FilePath;
  /** The directory of the chart where it lies in the workspace. */
  readonly directory: FilePath | undefined;
  /** All sources of the Application, for `$ref/…`. */
  readonly sources: readonly Tree[];
}

/**
 * The values that a source's `helm` block gives to a chart, the last layer wins (S§5.1): value files of the repository,
 * then `values` or `valuesObject`, then `parameters`. What lies elsewhere is left out.
 */
export function readHelmValues(
  helm: Tree | undefined,
  field: string,
  place: ValuesPlace,
): readonly ValuesLayer[] {
  if (helm?.kind !== 'map') return [];
  return [
    ...itemsOf(entryOf(helm, 'valueFiles')).flatMap((item) => fileLayer(textOf(item), place)),
    ...inlineLayers(helm, field),
    ...parameterLayers(helm, field),
  ];
}

/** The values in a file of the workspace, none where there is no such file. */
export function readValuesFile(path: FilePath, files: SourceFiles): readonly ValuesLayer[] {
  const root = files.yaml(path)?.documents[0]?.root;
  if (!root) return [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [{ tree: treeOf(root, { via: 'manifest', path, inline: undefined }), field: `${name}:` }];
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'sequence' ? tree.items : [];
}

function fileLayer(written: string | undefined, place: ValuesPlace): readonly ValuesLayer[] {
  const path = written === undefined ? undefined : locate(written, place);
  return path === undefined ? [] : readValuesFile(path, place.files);
}

function locate(written: string, place: ValuesPlace): FilePath | undefined {
  const reference = /^\$(?<ref>[^/]+)\/(?<path>.+)$/.exec(written)?.groups;
  if (reference) return locateReference(reference['ref'] ?? '', reference['path'] ?? '', place);
  const { checkouts, directory } = place;
  if (directory === undefined) return undefined;
  return inside(checkouts.of(directory)?.root ?? directory, joinPath(directory, written));
}

/** `$ref/path`: from the root of the repository that the source of that name means. */
function locateReference(
  ref: string,
  path: string,
  { checkouts, from, sources }: ValuesPlace,
): FilePath | undefined {
  const source = sources.find((each) => textOf(entryOf(each, 'ref')) === ref);
  const repoURL = textOf(entryOf(source, 'repoURL'));
  const root = repoURL === undefined ? undefined : checkouts.find(repoURL, from)?.root;
  return root === undefined ? undefined : inside(root, joinPath(root, path));
}

function inside(root: FilePath, path: FilePath): FilePath | undefined {
  return isInside(root, path) ? path : undefined;
}

/** `valuesObject` wins over `values`. */
function inlineLayers(helm: Tree, field: string): readonly ValuesLayer[] {
  const object = entryOf(helm, 'valuesObject');
  if (object?.kind === 'map') return [{ tree: object, field: `${field}.valuesObject` }];
  const values = entryOf(helm, 'values');
  return values?.kind === 'scalar' ? textLayer(values, `${field}.values`) : [];
}

function textLayer(values: TreeScalar, field: string): readonly ValuesLayer[] {
  const root = readYaml(values.text).documents[0]?.root;
  const place = values.origin?.place;
  if (!root || !place) return [];
  return [{ tree: treeOf(root, { via: 'manifest', path: place.path, inline: place.range }), field }];
}

/** `a.b.c: value` as it stands: the name is the path. */
function parameterLayers(helm: Tree, field: string): readonly ValuesLayer[] {
  return itemsOf(entryOf(helm, 'parameters')).flatMap((item) => {
    const name = textOf(entryOf(item, 'name'));
    const value = entryOf(item, 'value');
    if (name === undefined || value?.kind !== 'scalar') return [];
    return [{ tree: nest(name.split('.'), value), field: `${field}.parameters` }];
  });
}

function nest([first, ...rest]: readonly string[], value: Tree): Tree {
  return first === undefined ? value : { kind: 'map', entries: new Map([[first, nest(rest, value)]]) };
}
