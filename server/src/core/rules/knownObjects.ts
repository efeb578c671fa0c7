import { annotationKeys } from '../argo/annotationKeys.ts';
import { classifyObject } from '../order/classifyObject.ts';
import { annotationValues } from '../render/annotationValues.ts';
import type { SyncPhase } from '../order/syncPhase.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import { isPlaceholder } from './isPlaceholder.ts';

/** An object of a scope, and the phases in which a sync applies it. */
export interface PhasedObject {
  readonly instance: Instance;
  readonly wave: bigint;
  readonly isHook: boolean;
  readonly phases: readonly SyncPhase[];
}

/**
 * What a scope applies, phase by phase; undefined where a part of it is not known: a template, a chart, a base that
 * lies elsewhere. Another object there could change what is true of all.
 */
export function knownObjects(scope: Scope): readonly PhasedObject[] | undefined {
  const { unresolved, order } = scope;
  if (unresolved.length > 0 || order !== 'waves') return undefined;
  const found = known.get(scope) ?? { objects: phasedObjects(scope) };
  known.set(scope, found);
  return found.objects;
}

/** Several rules ask for the same. */
const known = new WeakMap<Scope, { readonly objects: readonly PhasedObject[] | undefined }>();

function phasedObjects({ instances }: Scope): readonly PhasedObject[] | undefined {
  const objects: PhasedObject[] = [];
  for (const instance of instances) {
    const object = phasedObject(instance);
    if (!object) return undefined;
    objects.push(object);
  }
  return objects;
}

function phasedObject(instance: Instance): PhasedObject | undefined {
  const { resource, wave } = instance;
  if (wave === undefined || resource.unresolved || resource.manifest?.templated === true) return undefined;
  const values = annotationValues(resource);
  const hooks = [annotationKeys.hook, annotationKeys.helmHook].map((key) => values.get(key) ?? '');
  if (hooks.some(isPlaceholder)) return undefined;
  const { kind, phases } = classifyObject(values);
  return { instance, wave, isHook: kind === 'hook', phases };
}

/** Whether `sync-wave` itself, and not a Helm hook weight, sets the wave of an instance. */
export function setsWave({ waveSource }: Instance): boolean {
  return waveSource?.key === annotationKeys.syncWave;
}

/** Where the wave of an instance is set; the instance itself where it is the default. */
export function wavePlace({ waveSource, resource }: Instance): Place {
  return waveSource?.annotation.origin.place ?? resource.place;
}
