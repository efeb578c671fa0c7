import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { FilePath } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import { dirname } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { allApplications, applicationsIn } from './applicationsIn.ts';
import { nodeId } from './nodeId.ts';
import { unusedIn } from './unusedGroup.ts';

/** A file, and where in it somebody is. */
export interface FileSpot {
  readonly path: FilePath;
  readonly offset: number | undefined;
}

/**
 * The ids of the tree's nodes for what stands in a file, the nearest to the offset first: its Applications in all their
 * scopes, those whose wave it sets as a patch, and the scopes whose Kustomize file it is.
 */
export function nodeAt({ model }: Snapshot, { path, offset }: FileSpot): readonly string[] {
  const facts = model.files.get(path);
  const found = [...manifestNodes(model, facts), ...unusedNodes(model, path), ...patchedNodes(model, path)];
  const sorted =
    offset === undefined
      ? found
      : found.toSorted((one, other) => distance(one.range, offset) - distance(other.range, offset));
  return [...new Set([...sorted.map(({ id }) => id), ...scopeIds(model, facts)])];
}

interface FoundNode {
  readonly id: string;
  readonly range: TextRange;
}

function manifestNodes(model: Model, facts: FileFacts | undefined): readonly FoundNode[] {
  return (facts?.manifests ?? [])
    .filter(isApplication)
    .flatMap(({ address, range }: Manifest) =>
      model.instancesOf(address).map((instance) => ({ id: nodeId.application(instance), range })),
    );
}

function unusedNodes(model: Model, path: FilePath): readonly FoundNode[] {
  return unusedIn(model, path).map(({ address, range }) => ({ id: nodeId.unused(address), range }));
}

function patchedNodes(model: Model, path: FilePath): readonly FoundNode[] {
  return allApplications(model).flatMap((instance) => {
    const place = instance.waveSource?.annotation.origin.place;
    return place?.path === path ? [{ id: nodeId.application(instance), range: place.range }] : [];
  });
}

function scopeIds(model: Model, facts: FileFacts | undefined): readonly string[] {
  if (!facts?.kustomization) return [];
  const directory = dirname(facts.path);
  return model.scopes
    .filter((scope) => scope.directories.includes(directory) && applicationsIn(scope).length > 0)
    .map(nodeId.scope);
}

function distance({ start, end }: TextRange, offset: number): number {
  return Math.max(start - offset, offset - end, 0);
}
