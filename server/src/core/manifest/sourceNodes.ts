import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapValue, nodeAt } from '../yaml/yamlPath.ts';

/** The sources that Argo CD uses, in their order: `ApplicationSpec.sources` as the file writes them (S§5.1). */
export function sourceNodes(spec: YamlNode | undefined): readonly YamlMap[] {
  const drySource = nodeAt(spec, ['sourceHydrator', 'drySource']);
  if (drySource) return [drySource].flatMap(maps);
  const sources = mapValue(spec, 'sources');
  if (sources?.kind === 'sequence' && sources.items.length > 0) return sources.items.flatMap(maps);
  return [mapValue(spec, 'source')].flatMap(maps);
}

function maps(node: YamlNode | undefined): readonly YamlMap[] {
  const map = asMap(node);
  return map ? [map] : [];
}
