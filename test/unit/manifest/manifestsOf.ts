import type { Manifest } from '../../../server/src/core/manifest/manifest.ts';
import { readManifests } from '../../../server/src/core/manifest/readManifests.ts';
import type { TextRange } from '../../../server/src/core/text/textRange.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';

/** The manifests of a text, as a file of it would give them. */
export function manifestsOf(text: string): readonly Manifest[] {
  return readManifests({ path: '/repo/file.yaml', text, yaml: readYaml(text) });
}

/** Replaces every located value by its value and its own text, so that a test shows both. */
export function withTexts(text: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(text, item));
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value)) return text.slice(value.start, value.end);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withTexts(text, field)]));
}

function isRange(value: object): value is TextRange {
  return 'start' in value && 'end' in value;
}
