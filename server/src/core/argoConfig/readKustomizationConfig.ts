import { basename } from '../text/posixPath.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapValue, resolveAlias, scalarText } from '../yaml/yamlPath.ts';
import type { ArgoConfigPart } from './argoConfigFacts.ts';
import { nestedYaml, type ConfigText } from './configText.ts';
import { coversApplications, customizations, readCustomizationKey } from './customizationKey.ts';
import { readConfigObject } from './readConfigObject.ts';
import { readChartValues, type DocumentText } from './readChartValues.ts';
import { combineReadings, noCustomizations, type CustomizationReading } from './readCustomizations.ts';
import { readJsonPatch } from './readPatch.ts';

/** What a Kustomize file itself configures: generators, inline patches and charts. */
export function readKustomizationConfig(
  root: YamlNode | undefined,
  text: DocumentText,
): readonly ArgoConfigPart[] {
  const { source } = text;
  return [
    ...itemsOf(root, 'configMapGenerator').flatMap((item) => readGenerator(item, source)),
    ...inlinePatches(root).flatMap((patch) => readInlinePatch(patch, text)),
    ...itemsOf(root, 'helmCharts').flatMap((chart) => readChart(chart, text)),
  ];
}

/** A patch that stands as a string in a Kustomize file, wherever it may. */
function inlinePatches(root: YamlNode | undefined): readonly YamlNode[] {
  const lists = [
    ...itemsOf(root, 'patches').map((item) => mapValue(item, 'patch')),
    ...itemsOf(root, 'patchesJson6902').map((item) => mapValue(item, 'patch')),
    ...itemsOf(root, 'patchesStrategicMerge'),
  ];
  return lists.flatMap((node) =>
    node && /argocd-cm|ArgoCD|resource/.test(scalarText(node) ?? '') ? [node] : [],
  );
}

function readInlinePatch(patch: YamlNode, { source, document }: DocumentText): readonly ArgoConfigPart[] {
  const nested = nestedYaml(source, patch);
  if (!nested) return [];
  return nested.yaml.documents.flatMap(({ root }) => {
    if (root?.kind !== 'sequence') return readConfigObject(root, { source: nested.source, document });
    const reading = readJsonPatch(root, nested.source);
    const { healthRange: range } = reading;
    return range ? [{ form: 'patch', range, ...reading, insertion: undefined }] : [];
  });
}

function readGenerator(item: YamlNode, source: ConfigText): readonly ArgoConfigPart[] {
  const name = mapValue(item, 'name');
  if (!name || scalarText(name) !== 'argocd-cm') return [];
  const literals = itemsOf(item, 'literals').map((node) => ({ node, ...splitPair(scalarText(node) ?? '') }));
  const files = itemsOf(item, 'files').map((node) => ({ node, ...splitFile(scalarText(node) ?? '') }));
  const hasVariables = itemsOf(item, 'envs').length > 0 || scalarText(mapValue(item, 'env')) !== undefined;
  const readings = [...literals, ...files].map(({ node, key, hasValue }) =>
    readGenerated(key, hasValue, { range: source.rangeOf(node) }),
  );
  const reading = combineReadings(readings);
  // Each variable is a key, but none with a dot in it and several lines can stand in such a file.
  return hasVariables || reading.health !== 'unset' || readings.length > 0
    ? [{ form: 'generator', range: source.rangeOf(name), ...reading, insertion: undefined }]
    : [];
}

function readGenerated(
  key: string,
  hasValue: boolean,
  { range }: { readonly range: CustomizationReading['healthRange'] },
): CustomizationReading {
  // The map stands in a file of its own.
  if (key === customizations) return { ...noCustomizations, health: 'unclear' };
  const read = readCustomizationKey(key);
  const isHealth = read?.kind === 'split' && read.type === 'health' && coversApplications(read.override);
  return isHealth && hasValue ? { ...noCustomizations, health: 'set', healthRange: range } : noCustomizations;
}

function splitPair(pair: string): { readonly key: string; readonly hasValue: boolean } {
  const equals = pair.indexOf('=');
  return {
    key: equals < 0 ? pair : pair.slice(0, equals),
    hasValue: equals >= 0 && equals < pair.length - 1,
  };
}

function splitFile(file: string): { readonly key: string; readonly hasValue: boolean } {
  const equals = file.indexOf('=');
  return { key: equals < 0 ? basename(file) : file.slice(0, equals), hasValue: true };
}

function readChart(chart: YamlNode, text: DocumentText): readonly ArgoConfigPart[] {
  if (scalarText(mapValue(chart, 'name')) !== 'argo-cd') return [];
  const node = asMap(mapValue(chart, 'valuesInline'));
  return readChartValues({ path: [], node, chartVersion: scalarText(mapValue(chart, 'version')) }, text).map(
    (part) => ({ ...part, insertion: undefined }),
  );
}

function itemsOf(root: YamlNode | undefined, key: string): readonly YamlNode[] {
  const list = mapValue(root, key);
  return list?.kind === 'sequence' ? list.items.flatMap((item) => resolveAlias(item) ?? []) : [];
}
