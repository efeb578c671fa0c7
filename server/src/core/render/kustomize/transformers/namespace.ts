import { failures } from '../../failures.ts';
import type { Located } from '../../../manifest/manifest.ts';
import { isClusterScoped } from '../clusterScoped.ts';
import { rememberId } from '../kustomizeObject.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { describeId, idKey } from '../objectId.ts';

/** Which objects get the namespace: all of them, or only those that say none. */
interface NamespaceOptions {
  readonly mode: 'all' | 'unsetOnly';
  /** Whether every Namespace gets its name. */
  readonly renames: boolean;
}

/**
 * Puts all objects that are not certainly cluster-scoped into a namespace. Kustomize stops where two objects become
 * the same one.
 */
export function setNamespace(
  objects: readonly KustomizeObject[],
  namespace: Located<string>,
  options: NamespaceOptions,
  layer: Layer,
): readonly KustomizeObject[] {
  const count = new Map<string, number>();
  const add = (key: string, change: number): number => {
    const sum = (count.get(key) ?? 0) + change;
    count.set(key, sum);
    return sum;
  };
  for (const object of objects) add(idKey(object), 1);
  return objects.map((object) => {
    const moved = moveObject(rememberId(object), namespace.value, options);
    add(idKey(object), -1);
    if (add(idKey(moved), 1) > 1) {
      layer.report.fail(failures.madeEqual(describeId(moved)), placeIn(layer, namespace.range));
    }
    return moved;
  });
}

function moveObject(
  object: KustomizeObject,
  namespace: string,
  { mode, renames }: NamespaceOptions,
): KustomizeObject {
  if (object.apiVersion === 'v1' && object.kind === 'Namespace')
    return renames && mode === 'all' ? { ...object, name: namespace } : object;
  if (isClusterScoped(object.apiVersion, object.kind)) return object;
  return mode === 'unsetOnly' && object.namespace !== '' ? object : { ...object, namespace };
}
