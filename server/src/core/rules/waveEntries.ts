import { annotationKeys } from '../argo/annotationKeys.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { annotationEntries, type AnnotationEntry } from './annotationEntries.ts';
import { isPlaceholder } from './isPlaceholder.ts';

/** A wave annotation and the manifest that it stands in. */
export type WaveEntry = AnnotationEntry;

/**
 * The wave annotations of a file that Argo CD would read: of duplicates only the last one. Templated values are left
 * out, since nobody evaluates them here.
 */
export function waveEntries(facts: FileFacts): readonly WaveEntry[] {
  return annotationEntries(facts, annotationKeys.syncWave).filter(
    ({ entry }) => !isPlaceholder(entry.value.value),
  );
}

/** How messages call a manifest: its name, else its kind. */
export function nameOf(manifest: Manifest): string {
  return manifest.name?.value ?? manifest.kind;
}
