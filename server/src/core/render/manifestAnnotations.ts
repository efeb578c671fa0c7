import type { Manifest, MetadataEntry } from '../manifest/manifest.ts';
import type { FilePath } from '../text/place.ts';
import type { EffectiveAnnotation } from './renderedResource.ts';

const keptPrefixes = ['argocd.argoproj.io/', 'helm.sh/', 'sync-waves/', 'argocd-dependency-cmp/'];

/** Whether ordering, or what people declare about it, reads annotations of this key. */
export function isKeptAnnotation(key: string): boolean {
  return keptPrefixes.some((prefix) => key.startsWith(prefix));
}

/** The kept annotations of a manifest as its own file sets them; the last of equal keys counts (S§1.4). */
export function keptAnnotations(manifest: Manifest): ReadonlyMap<string, EffectiveAnnotation> {
  const kept = manifest.annotations.filter(({ key }) => isKeptAnnotation(key.value));
  return new Map(kept.map((entry) => [entry.key.value, annotationOf(entry, manifest.address.path)]));
}

function annotationOf(entry: MetadataEntry, path: FilePath): EffectiveAnnotation {
  return {
    value: entry.value.value,
    type: entry.type,
    style: entry.style,
    origin: { via: 'manifest', place: { path, range: entry.value.range }, editable: !entry.aliased },
  };
}
