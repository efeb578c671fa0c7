import { applyJsonPatch, throughJson } from './jsonPatch.ts';
import type { JsonOperation } from './jsonPatch.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { isAtHand, objectWithTree, treeOfObject } from './objectTree.ts';
import { isMisfit, misfits } from './patchFailures.ts';
import type { Misfit } from './patchFailures.ts';
import { mapOf, type TreeMap } from './tree.ts';

/** The object after a JSON 6902 patch, or why kustomize would give up. */
export function applyJsonOperations(
  object: KustomizeObject,
  operations: readonly JsonOperation[],
): KustomizeObject | Misfit {
  const paths = operations.flatMap(({ path, from }) => [path ?? [], ...(from ? [from] : [])]);
  const part = paths.every(isAtHand) ? 'fields' : 'everything';
  const apply = (): TreeMap | Misfit => applyJsonPatch(treeOfObject(object, part), operations);
  const tree = apply();
  if (isMisfit(tree)) return tree;
  const again = (): TreeMap => {
    const patched = apply();
    return isMisfit(patched) ? mapOf([]) : patched;
  };
  const patched = objectWithTree(object, { tree, again, cause: operations }, part);
  if (patched.name === '') return misfits.noName;
  return { ...patched, annotations: throughJson(patched.annotations), labels: throughJson(patched.labels) };
}
