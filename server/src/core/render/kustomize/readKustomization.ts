import type { Located } from '../../manifest/manifest.ts';
import type { FilePath } from '../../text/place.ts';
import type { YamlNode } from '../../yaml/yamlNode.ts';
import { Fields } from './fields.ts';
import type { Kustomization, LabelRule, Sorting, Variable } from './kustomization.ts';
import { readEntries, readSelector, readText, readTextMap } from './readFields.ts';
import type { Entry } from './readFields.ts';
import { readGenerator } from './readGenerator.ts';
import { readPatch } from './readPatch.ts';
import { readReplacement } from './readReplacement.ts';
import type { TreeSource } from './tree.ts';

/** Reads a kustomization whose shape has been checked. */
export function readKustomization(
  path: FilePath,
  directory: FilePath,
  root: YamlNode | undefined,
): Kustomization {
  const fields = new Fields(root);
  const source: TreeSource = { via: 'commonAnnotations', path, inline: undefined };
  const options = fields.struct('generatorOptions');
  return {
    path,
    directory,
    kind: fields.text('kind') === 'Component' ? 'Component' : 'Kustomization',
    resources: [...fields.texts('resources'), ...fields.texts('bases')],
    components: fields.texts('components'),
    optionalComponents: false,
    generators: fields.texts('generators'),
    transformers: fields.texts('transformers'),
    configurations: fields.texts('configurations'),
    validators: fields.texts('validators'),
    crds: fields.texts('crds'),
    sorting: readSorting(fields.node('sortOptions')),
    namePrefix: fields.text('namePrefix'),
    nameSuffix: fields.text('nameSuffix'),
    namespace: readText(fields, 'namespace'),
    labels: readLabels(fields, source),
    commonAnnotations: readTextMap(fields.node('commonAnnotations'), source),
    patchesStrategicMerge: fields.texts('patchesStrategicMerge'),
    patches: readEntries(fields, 'patches').map((entry) => readPatch(entry, source)),
    patchesJson6902: readEntries(fields, 'patchesJson6902').map((entry) => readPatch(entry, source)),
    generated: [
      ...readEntries(fields, 'configMapGenerator').map((entry) =>
        readGenerator('ConfigMap', entry, options, source),
      ),
      ...readEntries(fields, 'secretGenerator').map((entry) =>
        readGenerator('Secret', entry, options, source),
      ),
    ],
    replicas: readEntries(fields, 'replicas').map(({ fields: replica, range }) => ({
      value: replica.text('name'),
      range,
    })),
    replacements: readEntries(fields, 'replacements').map(readReplacement),
    variables: readEntries(fields, 'vars').map((entry) => readVariable(entry, path)),
    helmCharts: readEntries(fields, 'helmCharts')
      .concat(readEntries(fields, 'helmChartInflationGenerator'))
      .map(readChart),
    openapi: fields.node('openapi')?.range,
  };
}

function readSorting(node: YamlNode | undefined): Sorting | undefined {
  if (node?.kind !== 'map') return undefined;
  const fields = new Fields(node);
  return {
    order: fields.text('order'),
    hasLegacyOptions: fields.has('legacySortOptions'),
    range: node.range,
  };
}

function readLabels(fields: Fields, source: TreeSource): readonly LabelRule[] {
  const rules = fields.structs('labels').map((rule): LabelRule => ({
    pairs: readTextMap(rule.node('pairs'), source),
    also: labelTargets(rule),
  }));
  return [
    ...rules,
    { pairs: readTextMap(fields.node('commonLabels'), source), also: 'selectorsAndTemplates' },
  ];
}

function labelTargets(rule: Fields): LabelRule['also'] {
  if (rule.flag('includeSelectors')) return 'selectorsAndTemplates';
  return rule.flag('includeTemplates') ? 'templates' : 'nowhere';
}

function readVariable({ fields, range }: Entry, path: FilePath): Variable {
  const object = fields.struct('objref');
  const { group, version, ...rest } = readSelector(object);
  const apiVersion = object.text('apiVersion') || [group, version].filter((part) => part !== '').join('/');
  return {
    name: fields.text('name'),
    object: { apiVersion, kind: rest.kind, name: rest.name, namespace: rest.namespace },
    fieldPath: fields.struct('fieldref').text('fieldPath') || 'metadata.name',
    place: { path, range },
  };
}

function readChart({ fields, range }: Entry): Located<string> {
  return { value: fields.text('name') || fields.text('chartName'), range };
}
