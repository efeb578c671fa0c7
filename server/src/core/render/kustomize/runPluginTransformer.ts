import { generatorFailures } from './fieldFailures.ts';
import type { Fields } from './fields.ts';
import type { TextMap } from './kustomization.ts';
import { hasAnnotations } from './kustomizeObject.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import type { Layer } from './layer.ts';
import { groupOf, versionOf } from './objectId.ts';
import { isUsable, textInMetadata } from './pluginConfig.ts';
import type { PluginConfig } from './pluginConfig.ts';
import { readEntries, readTextMap } from './readFields.ts';
import { readPatch } from './readPatch.ts';
import { readReplacement } from './readReplacement.ts';
import { addNameAffix } from './transformers/nameAffix.ts';
import { setNamespace } from './transformers/namespace.ts';
import { applyPatch } from './transformers/patches.ts';
import { applyPatchJson6902 } from './transformers/patchesJson6902.ts';
import { applyPatchesStrategicMerge } from './transformers/patchesStrategicMerge.ts';
import { applyReplacements } from './transformers/replacements.ts';
import { setAnnotations } from './transformers/setAnnotations.ts';
import { setLabels } from './transformers/setLabels.ts';

type Objects = readonly KustomizeObject[];
type Transformer = (objects: Objects, config: PluginConfig, layer: Layer) => Objects;

/** The built-in transformers that can stand in a file of their own. */
const transformers: Readonly<Record<string, Transformer>> = {
  AnnotationsTransformer: (objects, config) =>
    atField(objects, config, {
      path: 'metadata/annotations',
      exists: hasAnnotations,
      change: (selected) => setAnnotations(selected, decodedTextMap(config, 'annotations')),
    }),
  LabelTransformer: (objects, config) =>
    atField(objects, config, {
      path: 'metadata/labels',
      exists: ({ labels }) => labels.size > 0,
      change: (selected) =>
        setLabels(selected, {
          pairs: decodedTextMap(config, 'labels'),
          also: 'nowhere',
        }),
    }),
  NamespaceTransformer: (objects, config, layer) => {
    const namespace = textInMetadata(config, 'namespace');
    if (namespace === '') return objects;
    const located = { value: namespace, range: config.place.range };
    const mode = config.fields.flag('unsetOnly') ? 'unsetOnly' : 'all';
    return setNamespace(objects, located, { mode, renames: renamesNamespaces(config) }, layer);
  },
  PrefixTransformer: (objects, config, layer) => addPrefix(objects, needFieldSpecs(config, layer)),
  SuffixTransformer: (objects, config, layer) => addSuffix(objects, needFieldSpecs(config, layer)),
  PrefixSuffixTransformer: (objects, config) => addSuffix(addPrefix(objects, config), config),
  PatchTransformer: (objects, config, layer) =>
    applyPatch(
      objects,
      readPatch({ fields: config.fields, range: config.place.range }, config.source),
      layer,
    ),
  PatchJson6902Transformer: (objects, config, layer) =>
    applyPatchJson6902(
      objects,
      readPatch({ fields: config.fields, range: config.place.range }, config.source),
      layer,
    ),
  PatchStrategicMergeTransformer: (objects, { fields, place }, layer) => {
    const texts = [...fields.texts('paths').map(({ value }) => value), fields.text('patches')];
    const list = texts.filter((value) => value !== '').map((value) => ({ value, range: place.range }));
    return applyPatchesStrategicMerge(objects, list, layer);
  },
  ReplacementTransformer: (objects, { fields }, layer) =>
    applyReplacements(objects, readEntries(fields, 'replacements').map(readReplacement), layer),
  ImageTagTransformer: (objects) => objects,
};

/**
 * Runs a transformer that is configured in a file of its own. Programs and functions are not run: then every object
 * may look different from what we know.
 */
export function runPluginTransformer(objects: Objects, config: PluginConfig, layer: Layer): Objects {
  const isBuiltin = config.apiVersion === 'builtin';
  if (isBuiltin && Object.hasOwn(transformers, config.kind)) {
    if (!isUsable(config, layer)) return objects.map((object) => ({ ...object, uncertain: true }));
    const placed = { ...layer, kustomization: { ...layer.kustomization, path: config.place.path } };
    return transformers[config.kind]?.(objects, config, placed) ?? objects;
  }
  if (isBuiltin && config.kind.endsWith('Generator')) {
    layer.report.fail(generatorFailures.noTransformer(config.kind), config.place);
    return objects;
  }
  layer.report.unresolve(isBuiltin ? 'unsupported' : 'plugin', config.kind, config.place);
  return objects.map((object) => ({ ...object, uncertain: true }));
}

function addPrefix(objects: Objects, config: PluginConfig): Objects {
  const prefix = config.fields.text('prefix');
  return atField(objects, config, {
    path: 'metadata/name',
    exists: () => true,
    change: (selected) => addNameAffix(selected, { prefix, suffix: '' }),
  });
}

function addSuffix(objects: Objects, config: PluginConfig): Objects {
  const suffix = config.fields.text('suffix');
  return atField(objects, config, {
    path: 'metadata/name',
    exists: () => true,
    change: (selected) => addNameAffix(selected, { prefix: '', suffix }),
  });
}

interface FieldUse {
  readonly path: string;
  readonly exists: (object: KustomizeObject) => boolean;
  readonly change: (selected: Objects) => Objects;
}

/**
 * Changes the objects that a field specification with this path fits. Without any specification nothing is changed,
 * and without `create` only what has the field already.
 */
function atField(objects: Objects, config: PluginConfig, { path, exists, change }: FieldUse): Objects {
  const specs = specsFor(config, path);
  return objects.flatMap((object) => {
    const applies = specs.some((spec) => (spec.flag('create') || exists(object)) && isFor(spec, object));
    return applies ? change([object]) : [object];
  });
}

function specsFor(config: PluginConfig, path: string): readonly Fields[] {
  return config.fields.structs('fieldSpecs').filter((spec) => spec.text('path') === path);
}

function isFor(spec: Fields, { apiVersion, kind }: Pick<KustomizeObject, 'apiVersion' | 'kind'>): boolean {
  const actual = { group: groupOf(apiVersion), version: versionOf(apiVersion), kind };
  return Object.entries(actual).every(([field, value]) => ['', value].includes(spec.text(field)));
}

/** These alone have no other way to know what they are for. */
function needFieldSpecs(config: PluginConfig, layer: Layer): PluginConfig {
  if (!config.fields.has('fieldSpecs')) layer.report.fail(generatorFailures.noFieldSpecs, config.place);
  return config;
}

function renamesNamespaces(config: PluginConfig): boolean {
  return specsFor(config, 'metadata/name').some((spec) =>
    isFor(spec, { apiVersion: 'v1', kind: 'Namespace' }),
  );
}

/** A map of texts, where Go's reader has made texts of integers: `010` is 8. */
function decodedTextMap({ fields, source }: PluginConfig, name: string): TextMap {
  const pairs = [...readTextMap(fields.node(name), source)].map(([key, scalar]) => {
    const text = Number.isInteger(scalar.value) ? String(scalar.value) : scalar.text;
    return [key, { ...scalar, text, value: text }] as const;
  });
  return new Map(pairs);
}
