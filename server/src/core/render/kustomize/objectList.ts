import type { Place } from '../../text/place.ts';
import type { RenderReport } from '../renderReport.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { allIdKeys, describeId, idKey } from './objectId.ts';
import type { ObjectId } from './objectId.ts';

/** The objects of both lists. Kustomize stops at the first one that is there already. */
export function appendObjects(
  objects: readonly KustomizeObject[],
  added: readonly KustomizeObject[],
  report: RenderReport,
  place: Place,
): readonly KustomizeObject[] {
  if (added.length === 0) return objects;
  const keys = new Set(objects.map(idKey));
  for (const object of added) {
    const key = idKey(object);
    if (keys.has(key)) report.fail(`${describeId(object)} is listed twice.`, place);
    keys.add(key);
  }
  return [...objects, ...added];
}

/** The indices of the objects that have, or once had, an id. */
export function indicesOfId(objects: readonly KustomizeObject[], id: ObjectId): readonly number[] {
  const key = idKey(id);
  return objects.flatMap((object, index) => (allIdKeys(object).includes(key) ? [index] : []));
}
