import { annotationKeys } from '../argo/annotationKeys.ts';
import type { TextRange } from '../text/textRange.ts';
import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs, mapPair, mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';

const annotations = ['template', 'metadata', 'annotations'];

/**
 * Where an ApplicationSet gives waves to the Applications that it generates, which no code reads (S§4.2): the keys in
 * its template and in its generators' templates, and the `templatePatch` that holds one.
 */
export function readTemplateWaves(applicationSet: YamlMap): readonly TextRange[] {
  const spec = mapValue(applicationSet, 'spec');
  const generators = mapValue(spec, 'generators');
  const settings = generators?.kind === 'sequence' ? generators.items.flatMap(settingsOf) : [];
  const templated = [spec, ...settings].map((node) =>
    mapPair(asMap(nodeAt(node, annotations)), annotationKeys.syncWave),
  );
  const patch = mapPair(asMap(spec), 'templatePatch');
  const patchText = scalarText(patch?.value) ?? '';
  const patched = patchText.includes(annotationKeys.syncWave) ? patch : undefined;
  return [...templated, patched].flatMap((pair) => (pair ? [pair.key.range] : []));
}

/** A generator is a mapping of one key, its kind, to its settings. */
function settingsOf(generator: YamlNode): readonly (YamlNode | undefined)[] {
  return effectivePairs(generator).map(({ pair }) => pair.value);
}
