import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

/** The other instances whose wave changes too when this one's is written: they use the same place. */
export function sharedWave(instance: Instance, model: Model): readonly Instance[] {
  const { manifest, annotations } = instance.resource;
  const origin = annotations.get(annotationKeys.syncWave)?.origin;
  if (origin && origin.via !== 'manifest')
    return model.scopes
      .filter((scope) => scope.holdsArgoObjects)
      .flatMap((scope) => scope.instances)
      .filter((other) => other !== instance && isSetAt(other, instance));
  if (!manifest) return [];
  return model.instancesOf(manifest.address).filter((other) => other !== instance);
}

function isSetAt(other: Instance, instance: Instance): boolean {
  const [a, b] = [other, instance].map(
    ({ resource }) => resource.annotations.get(annotationKeys.syncWave)?.origin.place,
  );
  return a !== undefined && a.path === b?.path && a.range.start === b.range.start;
}
