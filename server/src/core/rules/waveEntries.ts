import { annotationKeys } from '../argo/annotationKeys.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest, MetadataEntry } from '../manifest/manifest.ts';
import { isPlaceholder } from './isPlaceholder.ts';

/** A wave annotation and the manifest that it stands in. */
export interface WaveEntry {
  readonly manifest: Manifest;
  readonly entry: MetadataEntry;
}

/**
 * The wave annotations of a file that Argo CD would read: of duplicates only the last one. Templated values are left
 * out, since nobody evaluates them here.
 */
export function waveEntries(facts: FileFacts): readonly WaveEntry[] {
  return facts.manifests.flatMap((manifest) => {
    const entry = manifest.annotations.findLast(({ key }) => key.value === annotationKeys.syncWave);
    return entry && !isPlaceholder(entry.value.value) ? [{ manifest, entry }] : [];
  });
}

/** How messages call a manifest: its name, else its kind. */
export function nameOf(manifest: Manifest): string {
  return manifest.name?.value ?? manifest.kind;
}
