import type { PatchEntry } from './kustomization.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { placeIn } from './layer.ts';
import type { Layer } from './layer.ts';
import { patchFailures } from './patchFailures.ts';
import { compileSelector, isBoundedSelector } from './selector.ts';

/** The test that a patch's target is; undefined when there is no valid target, and the report says so. */
export function selectTargets(
  { target, range }: PatchEntry,
  layer: Layer,
): ((object: KustomizeObject) => boolean) | undefined {
  const selected = target && compileSelector(target);
  const place = placeIn(layer, range);
  if (!target) layer.report.fail(patchFailures.noTarget, place);
  else if (!selected) layer.report.fail(patchFailures.invalidTarget, place);
  return selected;
}

/** The objects with a mark on those that a patch we could not read may have changed. */
export function markTargets(
  objects: readonly KustomizeObject[],
  { target }: PatchEntry,
): readonly KustomizeObject[] {
  const selected = target && isBoundedSelector(target) ? compileSelector(target) : (): boolean => true;
  return objects.map((object) => (selected?.(object) === true ? { ...object, uncertain: true } : object));
}
