import { annotationKeys } from '../argo/annotationKeys.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { hasOneWave } from '../rules/hasOneWave.ts';
import { isRoot } from '../rules/isRoot.ts';
import { isArgoObject } from '../scopes/argoObject.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Model } from '../workspace/model.ts';

/** A wave that orders nothing, and the edit that takes it away. */
export interface PointlessWave {
  /** All that the manifest is. */
  readonly instances: readonly [Instance, ...Instance[]];
  readonly removal: ManifestEdit;
}

/**
 * The waves that can go without a change to any order: a written 0, which is the default; and the one wave that
 * everything in a scope has, as far as all scopes that use its manifests are such scopes. Objects that Applications
 * deploy keep a 0, since some kinds have another default (S§2.3). So does everything that `isKept` holds for.
 */
export function pointlessWaves(
  model: Model,
  isKept: (instance: Instance) => boolean,
): readonly PointlessWave[] {
  const useless = uselessScopes(model, isKept);
  const manifests = new Set(
    model.scopes
      .filter((scope) => scope.holdsArgoObjects || useless.has(scope))
      .flatMap(({ instances }) => instances.flatMap(({ resource: { manifest } }) => manifest ?? [])),
  );
  return [...manifests].flatMap((manifest): readonly PointlessWave[] => {
    const instances = model.instancesOf(manifest.address);
    const [first, ...others] = instances;
    const isPointless = instances.every(
      (instance) => useless.has(instance.scope) || (isWrittenZero(instance) && !isKept(instance)),
    );
    const removal = first && isPointless ? removalOf(manifest, instances) : undefined;
    return first && removal ? [{ instances: [first, ...others], removal }] : [];
  });
}

/** The scopes that can lose the wave that everything in them has, all together. */
function uselessScopes(model: Model, isKept: (instance: Instance) => boolean): ReadonlySet<Scope> {
  const useless = new Set(
    model.scopes.filter((scope) => isUseless(scope, model) && !scope.instances.some(isKept)),
  );
  // What one scope has to keep, all others that use the same manifest have to keep too.
  for (let size = -1; size !== useless.size;) {
    size = useless.size;
    for (const scope of useless) if (!canLoseAll(scope, useless, model)) useless.delete(scope);
  }
  return useless;
}

/** Where nobody knows who applies the objects, waves are useless on roots alone (S§4.1). */
function isUseless(scope: Scope, model: Model): boolean {
  const isKnown =
    scope.parent !== undefined ||
    (scope.holdsArgoObjects && scope.instances.every((each) => isRoot(each, model)));
  return isKnown && hasOneWave(scope);
}

function canLoseAll({ instances }: Scope, useless: ReadonlySet<Scope>, model: Model): boolean {
  return instances.every(({ resource: { manifest } }) => {
    const own = manifest ? model.instancesOf(manifest.address) : [];
    return (
      manifest !== undefined &&
      own.every(({ scope }) => useless.has(scope)) &&
      removalOf(manifest, own) !== undefined
    );
  });
}

function isWrittenZero({ resource, wave, waveSource }: Instance): boolean {
  return (
    isArgoObject(resource) &&
    wave === 0n &&
    waveSource?.key === annotationKeys.syncWave &&
    waveSource.annotation.origin.via === 'manifest'
  );
}

/** Undefined where the wave stands more than once, or where something relies on the annotations being there. */
function removalOf(
  { annotations, address: { path }, templated }: Manifest,
  instances: readonly Instance[],
): ManifestEdit | undefined {
  const [entry, ...others] = annotations.filter(({ key }) => key.value === annotationKeys.syncWave);
  const hasOtherSource = annotations.some(({ key }) => key.value === annotationKeys.helmHookWeight);
  if (!entry || others.length > 0 || entry.aliased || templated || hasOtherSource) return undefined;
  // A patch may add to the annotations, which are gone when their last one is.
  const isOnlyOne = annotations.length === 1;
  if (isOnlyOne && instances.some(({ resource }) => resource.annotationCount > 1)) return undefined;
  return { type: 'removePair', path, range: entry.key.range };
}
