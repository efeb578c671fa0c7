import { readWrongAnnotations } from '../manifest/readWrongAnnotations.ts';
import { copyText } from '../text/copyText.ts';
import { basename } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { YamlFile, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs, mapValue, nodeAt, resolveAlias, scalarText } from '../yaml/yamlPath.ts';
import type { KustomizationEntry, KustomizationFacts } from './fileFacts.ts';

const fileNames: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);
const lists = ['resources', 'bases', 'components'] as const;

/** Whether kustomize takes a file of this name for the Kustomize file of its directory (S§5.2). */
export function isKustomizationFile(path: FilePath): boolean {
  return fileNames.has(basename(path));
}

/** What a Kustomize file brings in. `apiVersion` and `kind` may be missing, as kustomize allows. */
export function readKustomization(file: YamlFile): KustomizationFacts | undefined {
  const root = asMap(file.documents[0]?.root);
  if (!root) return undefined;
  return {
    kind: scalarText(mapValue(root, 'kind')) === 'Component' ? 'Component' : 'Kustomization',
    entries: lists.flatMap((list) => readEntries(root, list)),
    otherFiles: otherFiles(root).map(copyText),
    commonAnnotations: effectivePairs(mapValue(root, 'commonAnnotations')).map(({ name }) => copyText(name)),
    wrongAnnotations: annotationMaps(root).flatMap(readWrongAnnotations),
  };
}

/** Every mapping that kustomize takes annotations from. */
function annotationMaps(root: YamlNode): readonly (YamlNode | undefined)[] {
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap((name) =>
    itemsOf(mapValue(root, name)),
  );
  return [
    mapValue(root, 'commonAnnotations'),
    nodeAt(root, ['generatorOptions', 'annotations']),
    ...generators.map((generator) => nodeAt(generator, ['options', 'annotations'])),
  ];
}

function readEntries(root: YamlNode, list: KustomizationEntry['list']): KustomizationEntry[] {
  return itemsOf(mapValue(root, list)).flatMap((item) => {
    const value = scalarText(item);
    return value === undefined ? [] : [{ list, value: copyText(value), range: item.range }];
  });
}

/** Every other field that names files, and how. */
const fileFields: ReadonlyMap<string, (value: YamlNode) => readonly string[]> = new Map([
  ['configurations', names],
  ['crds', names],
  ['generators', names],
  ['transformers', names],
  ['validators', names],
  ['patchesStrategicMerge', names],
  ['patches', paths],
  ['patchesJson6902', paths],
  ['replacements', paths],
  ['configMapGenerator', generatorFiles],
  ['secretGenerator', generatorFiles],
  ['helmCharts', chartFiles],
  [
    'helmChartInflationGenerator',
    (value) => itemsOf(value).flatMap((item) => texts(mapValue(item, 'values'))),
  ],
  ['openapi', (value) => texts(mapValue(value, 'path'))],
]);

function otherFiles(root: YamlNode): string[] {
  return effectivePairs(root).flatMap(({ name, pair }) => fileFields.get(name)?.(pair.value) ?? []);
}

/** Items with line breaks are inline YAML, not names. */
function names(list: YamlNode | undefined): string[] {
  return itemsOf(list)
    .flatMap(texts)
    .filter((text) => !text.includes('\n'));
}

function paths(list: YamlNode): string[] {
  return itemsOf(list).flatMap((item) => texts(mapValue(item, 'path')));
}

/** `key=file` names the key of the ConfigMap; the file stands behind it. */
function generatorFiles(list: YamlNode): string[] {
  return itemsOf(list).flatMap((generator) => [
    ...names(mapValue(generator, 'files')).map((file) => file.slice(file.indexOf('=') + 1)),
    ...names(mapValue(generator, 'envs')),
    ...texts(mapValue(generator, 'env')),
  ]);
}

function chartFiles(list: YamlNode): string[] {
  return itemsOf(list).flatMap((chart) => [
    ...texts(mapValue(chart, 'valuesFile')),
    ...names(mapValue(chart, 'additionalValuesFiles')),
  ]);
}

function texts(node: YamlNode | undefined): string[] {
  const text = scalarText(node);
  return text === undefined || text === '' ? [] : [text];
}

function itemsOf(list: YamlNode | undefined): readonly YamlNode[] {
  const items = resolveAlias(list);
  return items?.kind === 'sequence' ? items.items : [];
}
