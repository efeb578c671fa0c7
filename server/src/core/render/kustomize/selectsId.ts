import type { KustomizeObject } from './kustomizeObject.ts';
import { effectiveNamespace, groupOf, versionOf } from './objectId.ts';
import type { SelectorFields } from './selector.ts';

type IdFields = Pick<SelectorFields, 'group' | 'version' | 'kind' | 'name' | 'namespace'>;

/** Whether the selector of a replacement, which knows no patterns, names an object as it is or once was called. */
export function selectsId(selector: IdFields, object: KustomizeObject): boolean {
  const { apiVersion, kind, name } = object;
  const ids = [...object.previousIds, { kind, name, namespace: effectiveNamespace(object) }];
  return (
    isWanted(selector.group, groupOf(apiVersion)) &&
    isWanted(selector.version, versionOf(apiVersion)) &&
    ids.some(
      (id) =>
        isWanted(selector.kind, id.kind) &&
        isWanted(selector.name, id.name) &&
        isWanted(selector.namespace, id.namespace),
    )
  );
}

function isWanted(wanted: string, actual: string): boolean {
  return wanted === '' || wanted === actual;
}
