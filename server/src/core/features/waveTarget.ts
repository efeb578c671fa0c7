import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Wave } from '../argo/wave.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import type { AnnotationOrigin } from '../render/renderedResource.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications } from './applicationsIn.ts';

/** Where the wave of an instance is to be written, so that it takes effect. */
export type WaveTarget =
  /** Over the value that is there, in the manifest or wherever else it is set. */
  | { readonly kind: 'value'; readonly origin: AnnotationOrigin }
  /** As a new annotation of the manifest. */
  | { readonly kind: 'manifest'; readonly at: ManifestAddress }
  /** Nowhere: a template decides the wave, a generator makes the object, or the value is not ours to edit. */
  | { readonly kind: 'template' | 'generated' }
  | { readonly kind: 'fixed'; readonly origin: AnnotationOrigin };

export type WritableTarget = Extract<WaveTarget, { readonly kind: 'value' | 'manifest' }>;

/**
 * The wave is changed where it is set (design.md §4): a value in a patch would win over an annotation that we write
 * into the manifest. A Helm hook weight stays as it is, since `sync-wave` wins over it (S§1.1).
 */
export function waveTarget({ resource, wave }: Instance): WaveTarget {
  const origin = resource.annotations.get(annotationKeys.syncWave)?.origin;
  if (wave === undefined) return { kind: 'template' };
  if (origin) return { kind: origin.editable ? 'value' : 'fixed', origin };
  return resource.manifest ? { kind: 'manifest', at: resource.manifest.address } : { kind: 'generated' };
}

export function isWritable(target: WaveTarget): target is WritableTarget {
  return target.kind === 'value' || target.kind === 'manifest';
}

/** The edit that writes a wave. */
export function waveEdit(target: WritableTarget, wave: Wave): ManifestEdit {
  const value = wave.toString();
  if (target.kind === 'value') return { type: 'setScalar', ...target.origin.place, value };
  return { type: 'setAnnotation', at: target.at, key: annotationKeys.syncWave, value };
}

/** Equal for targets that are the same place. */
export function targetKey(target: WritableTarget): string {
  if (target.kind === 'value') return `${target.origin.place.path}@${target.origin.place.range.start}`;
  const { path, document, item } = target.at;
  return `${path}#${document}.${item ?? ''}`;
}

/** All Applications by the place that their wave is written in: those of one group always move together. */
export function applicationsByTarget(model: Model): ReadonlyMap<string, readonly Instance[]> {
  return groupBy(allApplications(model), (instance) => {
    const target = waveTarget(instance);
    return isWritable(target) ? targetKey(target) : '';
  });
}
