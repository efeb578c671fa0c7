import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapValue, scalarText } from '../yaml/yamlPath.ts';
import type { ConfigText } from './configText.ts';
import { coversApplications, readCustomizationKey } from './customizationKey.ts';
import {
  combineReadings,
  noCustomizations,
  readCustomizations,
  type CustomizationReading,
} from './readCustomizations.ts';
import { readHealthCheck, readHealthChecks } from './readOperator.ts';

/**
 * What the operations of a JSON 6902 patch set of an `argocd-cm` or an `ArgoCD` object. What else the patched object
 * says is unknown, so a patch that sets nothing of ours is no configuration of its own.
 */
export function readJsonPatch(operations: YamlNode | undefined, source: ConfigText): CustomizationReading {
  if (operations?.kind !== 'sequence') return noCustomizations;
  const maps = operations.items.flatMap((item) => asMap(item) ?? []);
  return combineReadings(maps.map((operation) => readOperation(operation, source)));
}

function readOperation(operation: YamlMap, source: ConfigText): CustomizationReading {
  const path = mapValue(operation, 'path');
  const pointer = scalarText(path) ?? '';
  const value = mapValue(operation, 'value');
  if (!path || scalarText(mapValue(operation, 'op')) === 'remove') return noCustomizations;
  if (pointer === '/data') return readCustomizations(value, source);
  if (pointer === '/spec/resourceHealthChecks') return readHealthChecks(value, source);
  if (pointer.startsWith('/spec/resourceHealthChecks/')) return readHealthCheck(value, source);
  if (!pointer.startsWith('/data/')) return noCustomizations;
  return readDataKey(unescapePointer(pointer.slice('/data/'.length)), { path, value }, source);
}

function readDataKey(
  key: string,
  { path, value }: { readonly path: YamlNode; readonly value: YamlNode | undefined },
  source: ConfigText,
): CustomizationReading {
  const read = readCustomizationKey(key);
  const isHealth = read?.kind === 'split' && read.type === 'health' && coversApplications(read.override);
  if (!isHealth || !scalarText(value)) return noCustomizations;
  return { ...noCustomizations, health: 'set', healthRange: source.rangeOf(path) };
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
