import type { Place } from '../../text/place.ts';
import { failures } from '../failures.ts';
import type { RenderReport } from '../renderReport.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { allIdKeys, describeId, idKey } from './objectId.ts';
import type { ObjectId } from './objectId.ts';

/** Objects to add, and the place to blame when one of them is there already. */
export interface Addition {
  readonly added: readonly KustomizeObject[];
  readonly place: Place;
}

/** The objects of both lists. Kustomize stops at the first one that is there already. */
export function appendObjects(
  objects: readonly KustomizeObject[],
  { added, place }: Addition,
  report: RenderReport,
): readonly KustomizeObject[] {
  return added.length === 0 ? objects : appendEach(objects, [{ added, place }], report);
}

/** The same for many additions, one after the other. The time it takes grows with the number of objects only. */
export function appendEach(
  objects: readonly KustomizeObject[],
  additions: Iterable<Addition>,
  report: RenderReport,
): readonly KustomizeObject[] {
  const all = [...objects];
  const keys = new Set(objects.map(idKey));
  for (const { added, place } of additions) {
    for (const object of added) {
      const key = idKey(object);
      if (keys.has(key)) report.fail(failures.listedTwice(describeId(object)), place);
      keys.add(key);
      all.push(object);
    }
  }
  return all;
}

/** The indices of the objects that have, or once had, an id. */
export function indicesOfId(objects: readonly KustomizeObject[], id: ObjectId): readonly number[] {
  const key = idKey(id);
  const indices: number[] = [];
  objects.forEach((object, index) => {
    if (mayBeCalled(object, id) && allIdKeys(object).includes(key)) indices.push(index);
  });
  return indices;
}

/** The cheap part of the comparison, which rules out almost all. */
function mayBeCalled({ kind, name, previousIds }: KustomizeObject, id: ObjectId): boolean {
  return (
    (name === id.name && kind === id.kind) ||
    previousIds.some((previous) => previous.name === id.name && previous.kind === id.kind)
  );
}
