import { failures } from '../../failures.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';

const kindsWithReplicas = ['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'];

/**
 * Replicas change nothing that ordering reads, but kustomize stops when there is no workload of that name. The files in
 * `configurations` may say that other kinds have replicas too.
 */
export function checkReplicas(objects: readonly KustomizeObject[], layer: Layer): readonly KustomizeObject[] {
  const { replicas, configurations } = layer.kustomization;
  if (replicas.length === 0 || configurations.length > 0) return objects;
  const workloads = objects
    .flatMap((object) => [object, ...object.previousIds])
    .filter(({ kind }) => kindsWithReplicas.includes(kind));
  for (const { value, range } of replicas) {
    if (workloads.some(({ name }) => name === value)) continue;
    layer.report.fail(failures.noReplicas(value), placeIn(layer, range));
  }
  return objects;
}
