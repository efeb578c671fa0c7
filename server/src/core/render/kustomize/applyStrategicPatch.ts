import { rememberId } from './kustomizeObject.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { isAtHand, objectWithTree, treeOfObject } from './objectTree.ts';
import type { ObjectPart } from './objectTree.ts';
import type { StrategicPatch } from './patchContent.ts';
import { objectDirective, strategicMerge } from './strategicMerge.ts';
import { entryOf, scalarOf, withEntry } from './tree.ts';
import type { TreeMap } from './tree.ts';

export interface StrategicOptions {
  readonly allowNameChange: boolean;
  readonly allowKindChange: boolean;
}

/** The patched object, nothing when the patch deletes it, and why kustomize would give up. */
export interface PatchedObject {
  readonly object: KustomizeObject | undefined;
  readonly problem: string | undefined;
}

/** Applies a strategic merge patch to one object, which keeps its namespace and, unless allowed, its name and kind. */
export function applyStrategicPatch(
  object: KustomizeObject,
  patch: StrategicPatch,
  options: StrategicOptions,
): PatchedObject {
  const directive = objectDirective(patch.tree);
  // Kustomize builds what would replace the object, but then keeps the old one.
  if (directive === 'replace') return { object, problem: undefined };
  if (directive === 'delete') return { object: undefined, problem: undefined };
  const { allowNameChange, allowKindChange } = options;
  const start = allowNameChange || allowKindChange ? rememberId(object) : object;
  const part = partOf(patch.tree);
  const problems: string[] = [];
  const meant = withEntry(patch.tree, 'apiVersion', scalarOf(object.apiVersion));
  const merged = strategicMerge(treeOfObject(start, part), meant, { object, problems });
  const [problem] = problems;
  if (problem !== undefined || merged?.kind !== 'map') return { object, problem };
  const patched = objectWithTree(start, merged, part);
  return {
    problem,
    object: {
      ...patched,
      name: allowNameChange ? patched.name : object.name,
      kind: allowKindChange ? patched.kind : object.kind,
      namespace: object.namespace,
    },
  };
}

/** Most patches of metadata need nothing but the fields that are at hand. */
function partOf(patch: TreeMap): ObjectPart {
  const metadata = entryOf(patch, 'metadata');
  if (metadata?.kind !== 'map') return 'everything';
  const paths = [
    ...[...patch.entries.keys()].filter((key) => key !== 'metadata').map((key) => [key]),
    ...[...metadata.entries.keys()].map((key) => ['metadata', key]),
  ];
  return paths.every(isAtHand) ? 'fields' : 'everything';
}
