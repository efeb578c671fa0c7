import { isSameList } from '../../collections/isSameList.ts';
import type { ManifestAddress, Manifest, MetadataEntry } from '../../manifest/manifest.ts';
import { findManifestNode } from '../../manifest/readManifests.ts';
import type { Place } from '../../text/place.ts';
import { kustomizeValue } from '../../yaml/scalarType.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { ObjectBody, type RecentTrees } from './objectBody.ts';
import type { ObjectId, PreviousId } from './objectId.ts';
import { effectiveNamespace } from './objectId.ts';
import { mapFrom, treeOf } from './tree.ts';
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

const objects = new WeakMap<Manifest, KustomizeObject>();

/** The same object for the same manifest. */
export function objectOfManifest(manifest: Manifest, source: BodySource): KustomizeObject {
  const known = objects.get(manifest) ?? createObject(manifest, source);
  objects.set(manifest, known);
  return known;
}

interface BodySource {
  readonly files: SourceFiles;
  readonly trees: RecentTrees;
}

function createObject(manifest: Manifest, { files, trees }: BodySource): KustomizeObject {
  const { address, apiVersion, kind, name, namespace } = manifest;
  return {
    apiVersion,
    kind,
    name: name?.value ?? '',
    namespace: namespace?.value ?? '',
    annotations: scalarsOf(manifest.annotations, address),
    labels: scalarsOf(manifest.labels, address),
    body: new ObjectBody(() => readTree(files, address), trees),
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
  if (manifest && !body.patched) return contentOfManifest(manifest, files);
  const content = (): TreeMap => body.tree();
  bodies.set(content, body);
  return content;
}

/** Whether what has patched two objects of one manifest makes the same of it. Said without reading any of it. */
export function isPatchedAlike(one: () => TreeMap, other: () => TreeMap): boolean {
  const [left, right] = [bodies.get(one), bodies.get(other)];
  return left !== undefined && right !== undefined && isSameList(left.causes, right.causes);
}

const bodies = new WeakMap<() => TreeMap, ObjectBody>();

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
export function withLazyBody(
  object: KustomizeObject,
  change: (tree: TreeMap) => TreeMap,
  cause: unknown,
): KustomizeObject {
  return { ...object, body: object.body.changed(change, cause) };
}

/** Whether `metadata.annotations` exists while kustomize works: it keeps notes of its own there. */
export function hasAnnotations(object: KustomizeObject): boolean {
  return object.annotations.size > 0 || object.previousIds.length > 0 || object.generated !== undefined;
}

function readTree(files: SourceFiles, address: ManifestAddress): TreeMap {
  const yaml = files.yaml(address.path);
  const node = yaml && findManifestNode(yaml, address);
  return mapFrom(treeOf(node, { via: 'manifest', path: address.path, inline: undefined }));
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
