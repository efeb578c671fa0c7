import { hasAnnotations } from './kustomizeObject.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import type { Patched } from './objectBody.ts';
import { entryOf, mapOf, scalarOf, textOf } from './tree.ts';
import type { Tree, TreeMap, TreeScalar } from './tree.ts';

/** How much of an object a change needs: its own fields are at hand, the rest has to be read from its file. */
export type ObjectPart = 'fields' | 'everything';

const metadataFields: ReadonlySet<string> = new Set(['name', 'namespace', 'annotations', 'labels']);

/** The object as a tree for patches: all of it, or only apiVersion, kind and the known fields of metadata. */
export function treeOfObject(object: KustomizeObject, part: ObjectPart): TreeMap {
  const body = part === 'everything' ? object.body.tree() : mapOf([]);
  const metadata = mapOf([...otherMetadata(body), ...ownMetadata(object)]);
  return mapOf([
    ...body.entries,
    ['apiVersion', scalarOf(object.apiVersion)],
    ['kind', scalarOf(object.kind)],
    ['metadata', metadata],
  ]);
}

/** The object as a changed tree says it is. */
export function objectWithTree(object: KustomizeObject, patched: Patched, part: ObjectPart): KustomizeObject {
  const { tree } = patched;
  const metadata = entryOf(tree, 'metadata');
  return {
    ...object,
    apiVersion: textOf(entryOf(tree, 'apiVersion')) ?? '',
    kind: textOf(entryOf(tree, 'kind')) ?? '',
    name: textOf(entryOf(metadata, 'name')) ?? '',
    namespace: textOf(entryOf(metadata, 'namespace')) ?? '',
    annotations: scalarEntries(entryOf(metadata, 'annotations')),
    labels: scalarEntries(entryOf(metadata, 'labels')),
    body: part === 'everything' ? object.body.patchedTo(patched) : object.body,
  };
}

/** Whether all that `keys` lead to (`['metadata', 'labels', …]`) lies in the fields that are at hand. */
export function isAtHand(keys: readonly string[]): boolean {
  const [first = '', second] = keys;
  if (first === 'apiVersion' || first === 'kind') return true;
  return first === 'metadata' && second !== undefined && metadataFields.has(second);
}

/** A tree that is kept, since nobody can say how to make it again. */
export function kept(tree: TreeMap): Patched {
  return { tree, again: () => tree, cause: tree };
}

function* ownMetadata(object: KustomizeObject): Iterable<readonly [string, Tree]> {
  yield ['name', scalarOf(object.name)];
  if (object.namespace !== '') yield ['namespace', scalarOf(object.namespace)];
  if (hasAnnotations(object)) yield ['annotations', mapOf(object.annotations)];
  if (object.labels.size > 0) yield ['labels', mapOf(object.labels)];
}

function otherMetadata(body: TreeMap): readonly (readonly [string, Tree])[] {
  const metadata = entryOf(body, 'metadata');
  return metadata?.kind === 'map' ? [...metadata.entries].filter(([key]) => !metadataFields.has(key)) : [];
}

function scalarEntries(tree: Tree | undefined): ReadonlyMap<string, TreeScalar> {
  if (tree?.kind !== 'map') return new Map();
  return new Map(
    [...tree.entries].map(([key, value]) => [key, value.kind === 'scalar' ? value : scalarOf('')]),
  );
}
