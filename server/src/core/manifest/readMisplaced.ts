import { placedKeys } from '../argo/annotationKeys.ts';
import { copyText } from '../text/copyText.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { effectivePairs, mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { MisplacedAnnotation, WrongLocation } from './manifest.ts';

const podAnnotations = ['spec', 'template', 'metadata', 'annotations'];
const podTemplates: ReadonlyMap<string, readonly string[]> = new Map([
  ['CronJob', ['spec', 'jobTemplate', ...podAnnotations]],
  ['DaemonSet', podAnnotations],
  ['Deployment', podAnnotations],
  ['Job', podAnnotations],
  ['ReplicaSet', podAnnotations],
  ['ReplicationController', podAnnotations],
  ['Rollout', podAnnotations],
  ['StatefulSet', podAnnotations],
]);

/** The wave, hook and sync-options keys of an object that stand where Argo CD does not read them (S§1.5). */
export function readMisplaced(object: YamlNode, kind: string): readonly MisplacedAnnotation[] {
  const metadata = mapValue(object, 'metadata');
  const podTemplate = podTemplates.get(kind);
  return [
    ...placedIn(metadata, 'metadata'),
    ...placedIn(mapValue(metadata, 'labels'), 'labels'),
    ...(podTemplate ? placedIn(nodeAt(object, podTemplate), 'podTemplate') : []),
  ];
}

/** The same keys on a List object, whose metadata nobody reads: its items are taken out of it (S§1.5). */
export function misplacedOnList(list: YamlNode): readonly MisplacedAnnotation[] {
  const metadata = mapValue(list, 'metadata');
  return ['annotations', 'labels'].flatMap((field) => placedIn(mapValue(metadata, field), 'listMetadata'));
}

function placedIn(node: YamlNode | undefined, location: WrongLocation): MisplacedAnnotation[] {
  return effectivePairs(node).flatMap(({ name, pair }) => {
    const value = scalarText(pair.value);
    if (!placedKeys.has(name) || value === undefined) return [];
    const key = { value: copyText(name), range: pair.key.range };
    return [{ location, key, value: { value: copyText(value), range: pair.value.range } }];
  });
}
