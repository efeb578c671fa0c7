import { copyText } from '../text/copyText.ts';
import { basename } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { YamlFile, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapValue, nodeAt, resolveAlias, scalarText } from '../yaml/yamlPath.ts';
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
  };
}

function readEntries(root: YamlNode, list: KustomizationEntry['list']): KustomizationEntry[] {
  return itemsOf(root, list).flatMap((item) => {
    const value = scalarText(item);
    return value === undefined ? [] : [{ list, value: copyText(value), range: item.range }];
  });
}

/** Every other field that names a file, in the order of kustomize's documentation. Duplicates are kept. */
function otherFiles(root: YamlNode): string[] {
  return [
    ...['configurations', 'crds', 'generators', 'transformers', 'validators'].flatMap((list) =>
      fileNamesIn(root, list),
    ),
    ...fileNamesIn(root, 'patchesStrategicMerge'),
    ...['patches', 'patchesJson6902', 'replacements'].flatMap((list) => fieldsIn(root, list, ['path'])),
    ...['configMapGenerator', 'secretGenerator'].flatMap((list) => generatorFiles(root, list)),
    ...fieldsIn(root, 'helmCharts', ['valuesFile']),
    ...itemsOf(root, 'helmCharts').flatMap((chart) => fileNamesIn(chart, 'additionalValuesFiles')),
    ...fieldsIn(root, 'helmChartInflationGenerator', ['values']),
    ...texts(nodeAt(root, ['openapi', 'path'])),
  ];
}

/** `key=file` names the key of the ConfigMap; the file stands behind it. */
function generatorFiles(root: YamlNode, list: string): string[] {
  const files = itemsOf(root, list).flatMap((generator) => fileNamesIn(generator, 'files'));
  const environments = itemsOf(root, list).flatMap((generator) => fileNamesIn(generator, 'envs'));
  return [
    ...files.map((file) => file.slice(file.indexOf('=') + 1)),
    ...environments,
    ...fieldsIn(root, list, ['env']),
  ];
}

function fieldsIn(root: YamlNode, list: string, fields: readonly string[]): string[] {
  return itemsOf(root, list).flatMap((item) => fields.flatMap((field) => texts(mapValue(item, field))));
}

/** Items with line breaks are inline YAML, not names. */
function fileNamesIn(root: YamlNode, list: string): string[] {
  return itemsOf(root, list)
    .flatMap(texts)
    .filter((text) => !text.includes('\n'));
}

function texts(node: YamlNode | undefined): string[] {
  const text = scalarText(node);
  return text === undefined || text === '' ? [] : [text];
}

function itemsOf(node: YamlNode, list: string): readonly YamlNode[] {
  const items = resolveAlias(mapValue(node, list));
  return items?.kind === 'sequence' ? items.items : [];
}
