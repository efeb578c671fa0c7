import { annotationKeys } from '../argo/annotationKeys.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { AnnotationOrigin } from '../render/renderedResource.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

/** The other instances whose wave changes too when this one's is written: they use the same place. */
export function sharedWave(instance: Instance, model: Model): readonly Instance[] {
  return sharing(instance, model).filter((other) => other !== instance);
}

function sharing({ resource }: Instance, model: Model): readonly Instance[] {
  const origin = originOf(resource);
  if (origin && origin.via !== 'manifest') return setElsewhere(model).get(keyOf(origin)) ?? [];
  const instances = resource.manifest ? model.instancesOf(resource.manifest.address) : [];
  // A patch in another scope may win over the manifest there.
  return instances.filter((other) => originOf(other.resource)?.via === origin?.via);
}

type ByPlace = ReadonlyMap<string, readonly Instance[]>;

/** The instances whose wave is not set in their manifest, by the place that sets it. Remembered for each model. */
function setElsewhere(model: Model): ByPlace {
  const known = remembered.get(model);
  if (known) return known;
  const instances = model.scopes
    .filter((scope) => scope.holdsArgoObjects || scope.parent !== undefined)
    .flatMap((scope) => scope.instances)
    .flatMap((instance) => {
      const origin = originOf(instance.resource);
      return origin && origin.via !== 'manifest' ? [{ instance, key: keyOf(origin) }] : [];
    });
  const byPlace = new Map(
    [...groupBy(instances, ({ key }) => key)].map(([key, group]) => [
      key,
      group.map(({ instance }) => instance),
    ]),
  );
  remembered.set(model, byPlace);
  return byPlace;
}

const remembered = new WeakMap<Model, ByPlace>();

function originOf({ annotations }: Instance['resource']): AnnotationOrigin | undefined {
  return annotations.get(annotationKeys.syncWave)?.origin;
}

function keyOf({ place }: AnnotationOrigin): string {
  return `${place.path}@${place.range.start}`;
}
