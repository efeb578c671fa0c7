import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Wave } from '../argo/wave.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { EffectiveAnnotation } from '../render/renderedResource.ts';
import type { Instance } from '../scopes/scope.ts';

/**
 * The edit that gives an instance a wave: at the place that sets it now, else as a new annotation of its manifest.
 * Undefined where we can't write: an alias, a template, an inline patch, a generated object.
 */
export function setInstanceWave(instance: Instance, wave: Wave): ManifestEdit | undefined {
  const { resource } = instance;
  const current = resource.annotations.get(annotationKeys.syncWave);
  if (current) return replaceValue(current, wave);
  const { manifest } = resource;
  if (!manifest || resource.unresolved || manifest.templated) return undefined;
  return {
    type: 'setAnnotation',
    at: manifest.address,
    key: annotationKeys.syncWave,
    value: wave.toString(),
  };
}

function replaceValue({ origin }: EffectiveAnnotation, wave: Wave): ManifestEdit | undefined {
  if (!origin.editable) return undefined;
  return { type: 'setScalar', path: origin.place.path, range: origin.place.range, value: wave.toString() };
}
