import { samePlain } from './kustomize/samePlain.ts';
import type { Tree, TreeMap } from './kustomize/tree.ts';
import type { AnnotationOrigin, EffectiveAnnotation, RenderedResource, RenderResult } from './renderedResource.ts';

/**
 * The result with the objects of an earlier rendering of the same source wherever they are equal, places included: an
 * edit renders all that a kustomization lists anew, and what follows from the others need not be found out again.
 */
export function reuseResources(before: RenderResult, now: RenderResult): RenderResult {
  const known = new Map(before.resources.map((resource) => [keyOf(resource), resource]));
  const resources = now.resources.map((resource) => {
    const earlier = known.get(keyOf(resource));
    return earlier && isSame(earlier, resource) ? earlier : resource;
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
    before.apiVersion === now.apiVersion &&
    before.name === now.name &&
    before.namespace === now.namespace &&
    before.unresolved === now.unresolved &&
    samePlain(before.place, now.place) &&
    samePlain(before.previousNames, now.previousNames) &&
    samePlain(before.application, now.application) &&
    isSameMap(before.labels, now.labels, Object.is) &&
    isSameMap(before.annotations, now.annotations, isSameAnnotation) &&
    (before.content === now.content || isSameTree(before.content(), now.content()))
  );
}

function isSameAnnotation(before: EffectiveAnnotation, now: EffectiveAnnotation): boolean {
  return (
    before.value === now.value &&
    before.type === now.type &&
    before.style === now.style &&
    isSameOrigin(before.origin, now.origin)
  );
}

function isSameOrigin(before: AnnotationOrigin | undefined, now: AnnotationOrigin | undefined): boolean {
  if (before === now) return true;
  return (
    before?.via === now?.via &&
    before?.editable === now?.editable &&
    before?.inText === now?.inText &&
    samePlain(before?.place, now?.place)
  );
}

function isSameTree(before: Tree | undefined, now: Tree | undefined): boolean {
  if (before === now) return true;
  if (before?.kind === 'map') return now?.kind === 'map' && isSameEntries(before, now);
  if (before?.kind === 'sequence') {
    return (
      now?.kind === 'sequence' &&
      before.items.length === now.items.length &&
      before.items.every((item, index) => isSameTree(item, now.items[index]))
    );
  }
  return (
    now?.kind === 'scalar' &&
    before?.text === now.text &&
    before.value === now.value &&
    before.style === now.style &&
    isSameOrigin(before.origin, now.origin)
  );
}

function isSameEntries(before: TreeMap, now: TreeMap): boolean {
  return isSameMap(before.entries, now.entries, isSameTree);
}

/** In the same order, too. */
function isSameMap<Value>(
  before: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
  isSameValue: (before: Value, now: Value) => boolean,
): boolean {
  if (before === now) return true;
  if (before.size !== now.size) return false;
  const others = now.entries();
  for (const [key, value] of before) {
    const other = others.next().value;
    if (other?.[0] !== key || !isSameValue(value, other[1])) return false;
  }
  return true;
}
