import type { Wave } from '../argo/wave.ts';
import { gates } from '../order/gates.ts';
import { syncOrder } from '../order/syncOrder.ts';
import type { SyncObject } from '../order/syncTask.ts';
import { annotationValues } from '../render/annotationValues.ts';
import type { Instance, Scope } from '../scopes/scope.ts';

/** An Application that its parent's sync waits for, if Argo CD judges the health of Applications (S§3.1). */
export interface GatedApplication {
  readonly instance: Instance;
  readonly wave: Wave;
}

interface OrderedInstance extends SyncObject {
  readonly instance: Instance;
}

/**
 * The Applications of a scope that stand before the end of its sync: those in any wave but the last, and in the last
 * one too where a hook comes behind it (S§2.5). Objects whose wave a template decides are left out.
 */
export function gatedApplications(scope: Scope): readonly GatedApplication[] {
  return gatedResources(scope).filter(({ instance }) => isPlainApplication(instance));
}

/** Everything but hooks that stands before the end of a scope's sync, whatever its health is worth. */
export function gatedResources({ instances }: Scope): readonly GatedApplication[] {
  const objects = instances.filter((instance) => !isOpen(instance)).map(syncObject);
  const steps = syncOrder(objects, [], { destinationNamespace: '', pruneLast: false });
  const behind = gates(steps);
  return steps.flatMap(({ wave, tasks }, index) => {
    if (behind[index] !== 'all') return [];
    return tasks.flatMap(({ object: { instance }, isHook }) => (isHook ? [] : [{ instance, wave }]));
  });
}

/** The Applications of a scope that stand as they are written, without ApplicationSets. */
export function plainApplications({ instances }: Scope): readonly Instance[] {
  return instances.filter((instance) => !isOpen(instance) && isPlainApplication(instance));
}

function isPlainApplication({ resource }: Instance): boolean {
  return resource.group === 'argoproj.io' && resource.kind === 'Application';
}

function isOpen({ resource, wave }: Instance): boolean {
  return wave === undefined || resource.unresolved || resource.manifest?.templated === true;
}

function syncObject(instance: Instance): OrderedInstance {
  const { group, kind, name, namespace } = instance.resource;
  const annotations = annotationValues(instance.resource);
  return { instance, group, kind, name, namespace, annotations, defines: undefined };
}
