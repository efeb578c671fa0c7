import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Wave } from '../argo/wave.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { EffectiveAnnotation } from '../render/renderedResource.ts';
import type { Instance } from '../scopes/scope.ts';

/**
 * The edit that gives an instance a wave: at the place that sets it now, else as a new annotation of its manifest.
 * Undefined where we can't write: an alias, a template, a quoted inline patch, a generated object.
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

function replaceValue({ origin, style }: EffectiveAnnotation, wave: Wave): ManifestEdit | undefined {
  const { editable, inText, place } = origin;
  if (!editable) return undefined;
  const value = wave.toString();
  if (!inText) return { type: 'setScalar', path: place.path, range: place.range, value };
  const quote = style === 'single' ? "'" : '"';
  return { type: 'replaceText', path: place.path, range: place.range, text: quote + value + quote };
}
