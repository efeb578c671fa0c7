import type { ManifestAddress, Manifest, MetadataEntry } from '../../manifest/manifest.ts';
import { findManifestNode } from '../../manifest/readManifests.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import type { ObjectId, PreviousId } from './objectId.ts';
import { effectiveNamespace } from './objectId.ts';
import { kustomizeValue, mapOf, treeOf } from './tree.ts';
import type { TreeMap, TreeScalar } from './tree.ts';

/** A Kubernetes object while kustomize works on it. Immutable: a transformer answers with changed copies. */
export interface KustomizeObject extends ObjectId {
  readonly annotations: ReadonlyMap<string, TreeScalar>;
  readonly labels: ReadonlyMap<string, TreeScalar>;
  readonly body: ObjectBody;
  /** The document it comes from; undefined for what a generator made. */
  readonly manifest: Manifest | undefined;
  readonly place: Place;
  /** What it was called before, the oldest first: patches and selectors may still use these names. */
  readonly previousIds: readonly PreviousId[];
  /** Set for what a generator made. */
  readonly generated: { readonly hashSuffix: boolean } | undefined;
  /** The `vars` that read a field of it. */
  readonly variables: readonly string[];
  /** A transformer that we can't run may have changed it. */
  readonly uncertain: boolean;
}

/**
 * The whole object as a tree. What the object's own fields say (kind, name, labels …) may be outdated in it; see
 * objectTree.ts. It is read from its file only when somebody asks: most objects are rendered without that.
 */
interface ObjectBody {
  /** Something beside the object's own fields differs from the manifest. */
  readonly patched: boolean;
  tree(): TreeMap;
}

export function objectOfManifest(manifest: Manifest, files: SourceFiles): KustomizeObject {
  const { address, apiVersion, kind, name, namespace } = manifest;
  return {
    apiVersion,
    kind,
    name: name?.value ?? '',
    namespace: namespace?.value ?? '',
    annotations: scalarsOf(manifest.annotations, address),
    labels: scalarsOf(manifest.labels, address),
    body: { patched: false, tree: once(() => readTree(files, address)) },
    manifest,
    place: { path: address.path, range: name?.range ?? manifest.range },
    previousIds: [],
    generated: undefined,
    variables: [],
    uncertain: false,
  };
}

/** See `RenderedResource.content`: only what a patch made is kept, all else is read again. */
export function contentOf({ body, manifest }: KustomizeObject, files: SourceFiles): () => TreeMap {
  return manifest && !body.patched ? contentOfManifest(manifest, files) : () => body.tree();
}

const contents = new WeakMap<Manifest, () => TreeMap>();

/** The same function for the same manifest: what follows from the content alone can be remembered by it. */
export function contentOfManifest(manifest: Manifest, files: SourceFiles): () => TreeMap {
  const known = contents.get(manifest) ?? (() => readTree(files, manifest.address));
  contents.set(manifest, known);
  return known;
}

/** Remembers what the object is called now, as kustomize does before it renames something. */
export function rememberId(object: KustomizeObject): KustomizeObject {
  const { kind, name } = object;
  return {
    ...object,
    previousIds: [...object.previousIds, { kind, name, namespace: effectiveNamespace(object) }],
  };
}

/** The object with a change to its body, made when somebody looks at it. `patched` stays as it was. */
export function withLazyBody(object: KustomizeObject, change: (tree: TreeMap) => TreeMap): KustomizeObject {
  const { body } = object;
  return { ...object, body: { patched: body.patched, tree: once(() => change(body.tree())) } };
}

/** Whether `metadata.annotations` exists while kustomize works: it keeps notes of its own there. */
export function hasAnnotations(object: KustomizeObject): boolean {
  return object.annotations.size > 0 || object.previousIds.length > 0 || object.generated !== undefined;
}

function readTree(files: SourceFiles, address: ManifestAddress): TreeMap {
  const yaml = files.yaml(address.path);
  const node = yaml && findManifestNode(yaml, address);
  const tree = treeOf(node, { via: 'manifest', path: address.path, inline: undefined });
  return tree.kind === 'map' ? tree : mapOf([]);
}

function scalarsOf(
  entries: readonly MetadataEntry[],
  address: ManifestAddress,
): ReadonlyMap<string, TreeScalar> {
  return new Map(entries.map((entry) => [entry.key.value, scalarOfEntry(entry, address)]));
}

function scalarOfEntry(entry: MetadataEntry, { path }: ManifestAddress): TreeScalar {
  const { value: text, range } = entry.value;
  const plain = { kind: 'scalar', value: text, style: 'plain', range } as const;
  return {
    kind: 'scalar',
    text,
    value: entry.type === 'string' ? text : kustomizeValue(plain),
    style: entry.style,
    origin: { via: 'manifest', place: { path, range }, editable: !entry.aliased },
  };
}

function once<T>(compute: () => T): () => T {
  let value: { readonly result: T } | undefined;
  return () => (value ??= { result: compute() }).result;
}
