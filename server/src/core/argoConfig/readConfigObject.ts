import type { YamlNode } from '../yaml/yamlNode.ts';
import { mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { ArgoConfigForm, ArgoConfigPart } from './argoConfigFacts.ts';
import { nestedYaml } from './configText.ts';
import { readChartValues, type DocumentText } from './readChartValues.ts';
import { readCustomizations, type CustomizationReading } from './readCustomizations.ts';
import { readOperatorSpec } from './readOperator.ts';
import { readOperatorValues } from './readOperatorValues.ts';

/**
 * What an object says of Argo CD's configuration: `argocd-cm` (or a strategic merge patch of it), an `ArgoCD` of the
 * operator, or an Application that installs a chart which makes either.
 */
export function readConfigObject(
  object: YamlNode | undefined,
  text: DocumentText,
): readonly ArgoConfigPart[] {
  switch (scalarText(mapValue(object, 'kind'))) {
    case 'ConfigMap':
      return readConfigMap(object, text);
    case 'ArgoCD':
      return readOperator(object, text);
    case 'Application':
      return readSources(nodeAt(object, ['spec']), text);
    case 'ApplicationSet':
      return readSources(nodeAt(object, ['spec', 'template', 'spec']), text);
    case undefined:
    default:
      return [];
  }
}

function readConfigMap(object: YamlNode | undefined, text: DocumentText): readonly ArgoConfigPart[] {
  const name = nodeAt(object, ['metadata', 'name']);
  if (!name || scalarText(name) !== 'argocd-cm') return [];
  const { source, document } = text;
  const part = objectPart('configMap', name, readCustomizations(mapValue(object, 'data'), source), text);
  return [{ ...part, insertion: source.isWhole ? { document, keys: ['data'] } : undefined }];
}

function readOperator(object: YamlNode | undefined, text: DocumentText): readonly ArgoConfigPart[] {
  const name = nodeAt(object, ['metadata', 'name']);
  const apiVersion = scalarText(mapValue(object, 'apiVersion')) ?? '';
  if (!name || !apiVersion.startsWith('argoproj.io/')) return [];
  return [objectPart('operator', name, readOperatorSpec(mapValue(object, 'spec'), text.source), text)];
}

function objectPart(
  form: ArgoConfigForm,
  name: YamlNode,
  reading: CustomizationReading,
  { source }: DocumentText,
): ArgoConfigPart {
  return { form, range: source.rangeOf(name), ...reading, insertion: undefined };
}

function readSources(spec: YamlNode | undefined, text: DocumentText): readonly ArgoConfigPart[] {
  const several = mapValue(spec, 'sources');
  const single = mapValue(spec, 'source');
  const sources = several?.kind === 'sequence' ? several.items : single ? [single] : [];
  return sources.flatMap((source) => readChartSource(source, text));
}

/** Values of the community chart in an Application that installs it, or of a chart that makes an `ArgoCD`. */
function readChartSource(item: YamlNode, { source, document }: DocumentText): readonly ArgoConfigPart[] {
  const isCommunityChart = scalarText(mapValue(item, 'chart')) === 'argo-cd';
  const chartVersion = scalarText(mapValue(item, 'targetRevision'));
  const read = (node: YamlNode | undefined, text: DocumentText): readonly ArgoConfigPart[] =>
    isCommunityChart
      ? readChartValues({ path: [], node, chartVersion }, text)
      : readOperatorValues(node, text.source);
  const nested = nestedYaml(source, nodeAt(item, ['helm', 'values']));
  const inString = nested ? read(nested.yaml.documents[0]?.root, { source: nested.source, document }) : [];
  const inObject = read(nodeAt(item, ['helm', 'valuesObject']), { source, document });
  return [...inString, ...inObject].map((part) => ({ ...part, insertion: undefined }));
}
