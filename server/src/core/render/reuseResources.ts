import { entryAt } from '../collections/entryAt.ts';
import { groupBy } from '../collections/groupBy.ts';
import { isSameList } from '../collections/isSameList.ts';
import { isPatchedAlike } from './kustomize/kustomizeObject.ts';
import { samePlain } from './kustomize/samePlain.ts';
import type { Tree } from './kustomize/tree.ts';
import type { RenderedResource, RenderResult } from './renderedResource.ts';

/**
 * The result with the objects of an earlier rendering of the same source wherever they are equal, places included: an
 * edit renders all that a kustomization lists anew, and what follows from the others need not be found out again.
 */
export function reuseResources(before: RenderResult, now: RenderResult): RenderResult {
  const known = groupBy(before.resources, keyOf);
  // A file that is listed twice makes two objects, which only look alike.
  const taken = new Set<RenderedResource>();
  const resources = now.resources.map((resource) => {
    const earlier = known.get(keyOf(resource))?.find((candidate) => !taken.has(candidate));
    if (!earlier || !isSame(earlier, resource)) return resource;
    taken.add(earlier);
    return earlier;
  });
  return { ...now, resources };
}

function keyOf({ group, kind, namespace, name }: RenderedResource): string {
  return [group, kind, namespace, name].join('\n');
}

/** What the same manifest leads to is equal unless a kustomization or one of its patches says something else of it. */
function isSame(before: RenderedResource, now: RenderedResource): boolean {
  return (
    before.manifest === now.manifest &&
    before.unresolved === now.unresolved &&
    before.apiVersion === now.apiVersion &&
    isSameList(before.previousNames, now.previousNames) &&
    samePlain(before.place, now.place) &&
    samePlain(before.application, now.application) &&
    isSameMap(before.labels, now.labels, Object.is) &&
    isSameMap(before.annotations, now.annotations, samePlain) &&
    isSameContent(before, now)
  );
}

function isSameContent(before: RenderedResource, now: RenderedResource): boolean {
  if (before.content === now.content || isPatchedAlike(before.content, now.content)) return true;
  return isSameTree(before.content(), now.content());
}

function isSameTree(before: Tree, now: Tree): boolean {
  if (before.kind === 'map') return now.kind === 'map' && isSameMap(before.entries, now.entries, isSameTree);
  if (before.kind === 'sequence') return now.kind === 'sequence' && isSameItems(before.items, now.items);
  return samePlain(before, now);
}

function isSameItems(before: readonly Tree[], now: readonly Tree[]): boolean {
  return before.length === now.length && before.every((item, index) => isSameTree(item, entryAt(now, index)));
}

/** In the same order, too. */
function isSameMap<Value>(
  before: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
  isSameValue: (before: Value, now: Value) => boolean,
): boolean {
  if (before.size !== now.size) return false;
  const others = now.entries();
  for (const [key, value] of before) {
    const other = others.next().value;
    if (other?.[0] !== key || !isSameValue(value, other[1])) return false;
  }
  return true;
}
