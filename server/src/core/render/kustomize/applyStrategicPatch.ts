import { rememberId } from './kustomizeObject.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { isAtHand, objectWithTree, treeOfObject } from './objectTree.ts';
import type { ObjectPart } from './objectTree.ts';
import type { StrategicPatch } from './patchContent.ts';
import { isMisfit, misfits } from './patchFailures.ts';
import type { Misfit } from './patchFailures.ts';
import { objectDirective, strategicMerge } from './strategicMerge.ts';
import { entryOf, mapFrom, scalarOf, withEntry } from './tree.ts';
import type { Tree, TreeMap } from './tree.ts';

export interface StrategicOptions {
  readonly allowNameChange: boolean;
  readonly allowKindChange: boolean;
}

type Result = KustomizeObject | Misfit | undefined;

interface Applied extends StrategicOptions {
  readonly result: Result;
}

/** While somebody types in one file of a kustomization, its patches do the same to the objects of all others. */
const applied = new WeakMap<KustomizeObject, WeakMap<StrategicPatch, Applied>>();

/**
 * Applies a strategic merge patch to one object, which keeps its namespace and, unless allowed, its name and kind.
 * Undefined when the patch deletes the object.
 */
export function applyStrategicPatch(
  object: KustomizeObject,
  patch: StrategicPatch,
  { allowNameChange, allowKindChange }: StrategicOptions,
): Result {
  const results = applied.get(object) ?? new WeakMap<StrategicPatch, Applied>();
  const known = results.get(patch);
  if (known?.allowNameChange === allowNameChange && known.allowKindChange === allowKindChange)
    return known.result;
  const result = apply(object, patch, { allowNameChange, allowKindChange });
  applied.set(object, results.set(patch, { allowNameChange, allowKindChange, result }));
  return result;
}

function apply(
  object: KustomizeObject,
  patch: StrategicPatch,
  { allowNameChange, allowKindChange }: StrategicOptions,
): Result {
  const directive = objectDirective(patch.tree);
  // Kustomize builds what would replace the object, but then keeps the old one.
  if (directive === 'replace') return object;
  if (directive === 'delete') return undefined;
  const start = allowNameChange || allowKindChange ? rememberId(object) : object;
  const part = partOf(patch.tree);
  const patched = mergeInto(start, patch, part);
  if (isMisfit(patched)) return patched;
  return {
    ...patched,
    name: allowNameChange ? patched.name : object.name,
    kind: allowKindChange ? patched.kind : object.kind,
    namespace: object.namespace,
  };
}

function mergeInto(
  object: KustomizeObject,
  patch: StrategicPatch,
  part: ObjectPart,
): KustomizeObject | Misfit {
  const problems: Misfit[] = [];
  const meant = withEntry(patch.tree, 'apiVersion', scalarOf(object.apiVersion));
  const merge = (): Tree | undefined =>
    strategicMerge(treeOfObject(object, part), meant, { object, problems });
  const tree = merge();
  const [problem] = problems;
  if (problem) return problem;
  if (tree?.kind !== 'map') return misfits.noObjectLeft;
  return objectWithTree(object, { tree, again: () => mapFrom(merge()), cause: patch.tree }, part);
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
