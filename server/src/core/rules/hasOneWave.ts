import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { knownObjects, setsWave } from './knownObjects.ts';

/**
 * Whether everything in a scope is in one wave other than 0, and says so itself: then that wave orders nothing there
 * (S§2.5). A scope of which a part is not known has no such wave.
 */
export function hasOneWave(scope: Scope): boolean {
  // Most scopes are ruled out without their instances.
  if (!scope.resources.every(({ annotations }) => annotations.has(annotationKeys.syncWave))) return false;
  const objects = scope.instances.every(isInManifest) ? knownObjects(scope) : undefined;
  const wave = objects?.[0]?.wave;
  return wave !== undefined && wave !== 0n && objects?.every((object) => object.wave === wave) === true;
}

/** What a kustomization or an Application sets may be of use to other objects that it sets it for. */
function isInManifest(instance: Instance): boolean {
  return setsWave(instance) && instance.waveSource?.annotation.origin.via === 'manifest';
}
