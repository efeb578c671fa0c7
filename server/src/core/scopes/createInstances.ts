import { annotationKeys } from '../argo/annotationKeys.ts';
import { readSyncWave } from '../argo/readSyncWave.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import { identityOf, isNamedForGood } from './rendering.ts';
import type { Instance, Scope } from './scope.ts';

/** The instances of rendered resources in their scope. Their ids are unique there. */
export function createInstances(scope: Scope, resources: readonly RenderedResource[]): readonly Instance[] {
  const scopeId = scope.id;
  const taken = new Map<string, number>();
  return resources.map((resource) => {
    const id = `${scopeId}#${identityOf(resource)}`;
    return {
      id: isNamedForGood(resource) ? id : numbered(id, taken),
      scope,
      resource,
      ...readWave(resource),
      step: undefined,
    };
  });
}

/** The instances of what an ApplicationSet generates: Argo CD reads none of their waves (S§4.2). */
export function createGeneratedInstances(
  scope: Scope,
  resources: readonly RenderedResource[],
  steps: ReadonlyMap<RenderedResource, number>,
): readonly Instance[] {
  return createInstances(scope, resources).map((instance) => ({
    ...instance,
    wave: undefined,
    waveSource: undefined,
    step: steps.get(instance.resource),
  }));
}

/** Only names that templates or the cluster complete can be there twice. */
function numbered(id: string, taken: Map<string, number>): string {
  const count = taken.get(id) ?? 0;
  taken.set(id, count + 1);
  return count === 0 ? id : `${id}~${count}`;
}

/** The wave by S§1.1 and the annotation that decides it. */
function readWave({ annotations, unresolved }: RenderedResource): Pick<Instance, 'wave' | 'waveSource'> {
  const texts = [annotationKeys.syncWave, annotationKeys.helmHookWeight].flatMap((key) => {
    const annotation = annotations.get(key);
    return annotation ? [[key, annotation.value] as const] : [];
  });
  const { wave, key } = texts.length === 0 ? noWave : readSyncWave(new Map(texts));
  const annotation = key === undefined ? undefined : annotations.get(key);
  if (key !== undefined && annotation) return { wave, waveSource: { key, annotation } };
  // Without a usable wave, a template may still print one here.
  return { wave: unresolved ? undefined : wave, waveSource: undefined };
}

const noWave = { wave: 0n, key: undefined };
