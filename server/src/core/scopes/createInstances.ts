import { readSyncWave } from '../argo/readSyncWave.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import { identityOf } from './rendering.ts';
import type { Instance, Scope } from './scope.ts';

/** The instances of rendered resources in their scope. Their ids are unique there. */
export function createInstances(scope: Scope, resources: readonly RenderedResource[]): readonly Instance[] {
  const taken = new Map<string, number>();
  return resources.map((resource) => {
    const id = `${scope.id}#${identityOf(resource)}`;
    const count = taken.get(id) ?? 0;
    taken.set(id, count + 1);
    return { id: count === 0 ? id : `${id}~${count}`, scope, resource, ...readWave(resource) };
  });
}

/** The wave by S§1.1 and the annotation that decides it. */
function readWave({ annotations, unresolved }: RenderedResource): Pick<Instance, 'wave' | 'waveSource'> {
  const { wave, key } = readSyncWave(new Map([...annotations].map(([name, { value }]) => [name, value])));
  const annotation = key === undefined ? undefined : annotations.get(key);
  if (key !== undefined && annotation) return { wave, waveSource: { key, annotation } };
  // Without a usable wave, a template may still print one here.
  return { wave: unresolved ? undefined : wave, waveSource: undefined };
}
