import { compileWholePattern, isBoundedPattern } from './goPattern.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { compileLabelSelector } from './labelSelector.ts';
import { effectiveNamespace, groupOf, versionOf } from './objectId.ts';

/** The target of a patch or a replacement as written; empty texts select everything. */
export interface SelectorFields {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly labelSelector: string;
  readonly annotationSelector: string;
}

/** Selects everything. */
export const emptySelector: SelectorFields = {
  group: '',
  version: '',
  kind: '',
  name: '',
  namespace: '',
  labelSelector: '',
  annotationSelector: '',
};

/** Compiles the target of a patch. Undefined when kustomize refuses one of its patterns. */
export function compileSelector(fields: SelectorFields): ((object: KustomizeObject) => boolean) | undefined {
  const group = pattern(fields.group);
  const version = pattern(fields.version);
  const kind = pattern(fields.kind);
  const name = pattern(fields.name);
  const namespace = pattern(fields.namespace);
  const metadata = compileMetadataSelector(fields);
  if (!group || !version || !kind || !name || !namespace || !metadata) return undefined;
  return (object) =>
    [originalNamespace(object), effectiveNamespace(object)].some(namespace) &&
    [object.previousIds[0]?.name ?? object.name, object.name].some(name) &&
    group(groupOf(object.apiVersion)) &&
    version(versionOf(object.apiVersion)) &&
    kind(object.kind) &&
    metadata(object);
}

/** Whether all patterns of a selector can be tried without a limit on time. */
export function isBoundedSelector({ group, version, kind, name, namespace }: SelectorFields): boolean {
  return [group, version, kind, name, namespace].every(isBoundedPattern);
}

/** The part of a selector that looks at labels and annotations. */
export function compileMetadataSelector(
  fields: Pick<SelectorFields, 'labelSelector' | 'annotationSelector'>,
): ((object: KustomizeObject) => boolean) | undefined {
  const labels = compileLabelSelector(fields.labelSelector);
  const annotations = compileLabelSelector(fields.annotationSelector);
  if (!labels || !annotations) return undefined;
  return (object) =>
    labels((key) => object.labels.get(key)?.text) && annotations((key) => object.annotations.get(key)?.text);
}

function pattern(text: string): ((candidate: string) => boolean) | undefined {
  if (text === '') return () => true;
  const expression = compileWholePattern(text);
  return expression && ((candidate) => expression.test(candidate));
}

function originalNamespace(object: KustomizeObject): string {
  return object.previousIds[0]?.namespace ?? effectiveNamespace(object);
}
