import type { LabelRule } from '../kustomization.ts';
import { withLazyBody } from '../kustomizeObject.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { withTemplateEntries } from '../podTemplates.ts';

/** Sets the labels of one rule on all objects. */
export function setLabels(
  objects: readonly KustomizeObject[],
  { pairs, also }: LabelRule,
): readonly KustomizeObject[] {
  if (pairs.size === 0) return objects;
  return objects.map((object) => {
    const labelled = { ...object, labels: new Map([...object.labels, ...pairs]) };
    if (also === 'nowhere') return labelled;
    return withLazyBody(labelled, (tree) => withTemplateEntries(tree, object.kind, 'labels', pairs), pairs);
  });
}
