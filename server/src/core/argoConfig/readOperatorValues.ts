import type { YamlNode } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs } from '../yaml/yamlPath.ts';
import type { ArgoConfigPart } from './argoConfigFacts.ts';
import type { ConfigText } from './configText.ts';
import { readHealthChecks } from './readOperator.ts';

/** Charts put the `spec` of an `ArgoCD` below a key or two of their own. */
const deepest = 3;

/**
 * Health checks for Applications in the values of any chart that makes an `ArgoCD` of the operator (S§3.3): the key
 * `resourceHealthChecks` means the same wherever it stands. Values without it say nothing, since the chart may have
 * more.
 */
export function readOperatorValues(
  values: YamlNode | undefined,
  source: ConfigText,
  depth = 0,
): readonly ArgoConfigPart[] {
  if (depth > deepest || !asMap(values)) return [];
  return effectivePairs(values).flatMap(({ name, pair }): readonly ArgoConfigPart[] => {
    if (name !== 'resourceHealthChecks') return readOperatorValues(pair.value, source, depth + 1);
    const reading = readHealthChecks(pair.value, source);
    if (reading.health !== 'set') return [];
    return [{ form: 'operator', range: source.rangeOf(pair.key), ...reading, insertion: undefined }];
  });
}
