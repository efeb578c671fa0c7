import type { YamlNode } from '../yaml/yamlNode.ts';
import { mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { ConfigText } from './configText.ts';
import {
  combineReadings,
  noCustomizations,
  readCustomizationMap,
  readCustomizations,
  type CustomizationReading,
} from './readCustomizations.ts';

/** The `spec` of an `ArgoCD` object of the operator (S§3.3). `extraConfig` goes into `argocd-cm` as it is. */
export function readOperatorSpec(spec: YamlNode | undefined, source: ConfigText): CustomizationReading {
  return combineReadings([
    readHealthChecks(mapValue(spec, 'resourceHealthChecks'), source),
    readCustomizationMap(mapValue(spec, 'resourceCustomizations'), source),
    readCustomizations(nodeAt(spec, ['extraConfig']), source),
  ]);
}

/** The items of `resourceHealthChecks`. */
export function readHealthChecks(list: YamlNode | undefined, source: ConfigText): CustomizationReading {
  if (list?.kind !== 'sequence') return noCustomizations;
  return combineReadings(list.items.map((item) => readHealthCheck(item, source)));
}

/** One item of `resourceHealthChecks`. */
export function readHealthCheck(item: YamlNode | undefined, source: ConfigText): CustomizationReading {
  const kind = mapValue(item, 'kind');
  const isApplication =
    scalarText(mapValue(item, 'group')) === 'argoproj.io' && scalarText(kind) === 'Application';
  if (!kind || !isApplication || !scalarText(mapValue(item, 'check'))) return noCustomizations;
  return { ...noCustomizations, health: 'set', healthRange: source.rangeOf(kind) };
}
