import type { TextMap } from '../kustomization.ts';
import { withLazyBody } from '../kustomizeObject.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { withTemplateEntries } from '../podTemplates.ts';

/** Sets annotations on all objects and on the pod templates of workloads: they win over what is there (S§5.4). */
export function setAnnotations(
  objects: readonly KustomizeObject[],
  annotations: TextMap,
): readonly KustomizeObject[] {
  if (annotations.size === 0) return objects;
  return objects.map((object) =>
    withLazyBody(
      { ...object, annotations: new Map([...object.annotations, ...annotations]) },
      (tree) => withTemplateEntries(tree, object.kind, 'annotations', annotations),
      annotations,
    ),
  );
}
