import type { TextMap } from './kustomization.ts';
import { entryOf, mapOf, withEntry } from './tree.ts';
import type { Tree, TreeMap } from './tree.ts';

/** Where workloads hold metadata of the objects that they make. */
const templatesOfKind: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ReplicationController: [['spec', 'template']],
  Deployment: [['spec', 'template']],
  ReplicaSet: [['spec', 'template']],
  DaemonSet: [['spec', 'template']],
  StatefulSet: [['spec', 'template']],
  Job: [['spec', 'template']],
  CronJob: [
    ['spec', 'jobTemplate'],
    ['spec', 'jobTemplate', 'spec', 'template'],
  ],
};

/** Adds labels or annotations to the templates of a workload, as `commonLabels` and `commonAnnotations` do. */
export function withTemplateEntries(
  tree: TreeMap,
  kind: string,
  field: 'labels' | 'annotations',
  entries: TextMap,
): TreeMap {
  const paths = Object.hasOwn(templatesOfKind, kind) ? (templatesOfKind[kind] ?? []) : [];
  return paths.reduce((changed, path) => withEntries(changed, [...path, 'metadata', field], entries), tree);
}

function withEntries(tree: TreeMap, path: readonly string[], entries: TextMap): TreeMap {
  const [key, ...rest] = path;
  if (key === undefined) return mapOf([...tree.entries, ...entries]);
  return withEntry(tree, key, withEntries(mapOrEmpty(entryOf(tree, key)), rest, entries));
}

function mapOrEmpty(tree: Tree | undefined): TreeMap {
  return tree?.kind === 'map' ? tree : mapOf([]);
}
