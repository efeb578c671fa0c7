import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { setInstanceWave } from './setInstanceWave.ts';

/** The other instances whose wave changes too when this one's is written: they use the same place. */
export function sharedWave(instance: Instance, model: Model): readonly Instance[] {
  const own = placeWritten(instance);
  return candidates(instance, model).filter((other) => other !== instance && placeWritten(other) === own);
}

/** Those that may use the same place. */
function candidates({ resource }: Instance, model: Model): readonly Instance[] {
  const origin = resource.annotations.get(annotationKeys.syncWave)?.origin;
  if (!origin || origin.via === 'manifest')
    return resource.manifest ? model.instancesOf(resource.manifest.address) : [];
  return model.scopes.filter((scope) => scope.holdsArgoObjects).flatMap((scope) => scope.instances);
}

function placeWritten(instance: Instance): string | undefined {
  const edit = setInstanceWave(instance, 0n);
  return edit && JSON.stringify(edit);
}
