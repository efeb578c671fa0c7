import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest, MetadataEntry } from '../manifest/manifest.ts';
import type { Report } from './rule.ts';

/** An annotation and the manifest that it stands in. */
export interface AnnotationEntry {
  readonly manifest: Manifest;
  readonly entry: MetadataEntry;
}

/** The annotations of one key in a file, placeholders included: of duplicates only the last one, which counts. */
export function annotationEntries(facts: FileFacts, key: string): readonly AnnotationEntry[] {
  return facts.manifests.flatMap((manifest) => {
    const entry = annotationOf(manifest, key);
    return entry ? [{ manifest, entry }] : [];
  });
}

/** The annotation of a key that counts (S§1.4). */
export function annotationOf(manifest: Manifest, key: string): MetadataEntry | undefined {
  return manifest.annotations.findLast((entry) => entry.key.value === key);
}

/** A report on the value of an annotation; on its key, where the value has no text of its own. */
export function reportOnEntry(
  { manifest, entry }: AnnotationEntry,
  report: Pick<Report, 'message' | 'severity' | 'fixes'>,
): Report {
  const { key, value } = entry;
  return {
    place: {
      path: manifest.address.path,
      range: value.range.end > value.range.start ? value.range : key.range,
    },
    related: [],
    application: manifest.name?.value ?? manifest.kind,
    provider: undefined,
    ...report,
    // A template is seldom YAML before it has run, and then nothing in it can be edited safely.
    fixes: entry.aliased || manifest.templated ? [] : report.fixes,
  };
}

/** The edit that writes another value into an annotation. */
export function setEntry(
  { manifest, entry }: AnnotationEntry,
  value: string,
): Report['fixes'][number]['edits'] {
  return [{ type: 'setScalar', path: manifest.address.path, range: entry.value.range, value }];
}
