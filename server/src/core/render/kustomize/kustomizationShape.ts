import type { Shape } from './checkShape.ts';

const any: Shape = { is: 'any' };
const text: Shape = { is: 'scalar', type: 'string' };
const flag: Shape = { is: 'scalar', type: 'boolean' };
const number: Shape = { is: 'scalar', type: 'number' };
const textMap: Shape = { is: 'map', of: text };
const texts = listOf(text);

const gvk = { group: text, version: text, kind: text };
const resId = { ...gvk, name: text, namespace: text };
const selector = struct({ ...resId, annotationSelector: text, labelSelector: text });
const fieldSpec = struct({ ...gvk, path: text, create: flag });
const fieldOptions = struct({ delimiter: text, index: number, encoding: text, create: flag });
const generatorOptions = struct({
  labels: textMap,
  annotations: textMap,
  disableNameSuffixHash: flag,
  immutable: flag,
});
const generatorArguments = {
  namespace: text,
  name: text,
  behavior: text,
  literals: texts,
  files: texts,
  envs: texts,
  env: text,
  options: generatorOptions,
};
const patch = struct({ path: text, patch: text, target: selector, options: { is: 'map', of: flag } });
const image = struct({ name: text, newName: text, tagSuffix: text, newTag: text, digest: text });

const replacementShape = struct({
  path: text,
  source: struct({ ...resId, fieldPath: text, options: fieldOptions }),
  targets: listOf(
    struct({ select: selector, reject: listOf(selector), fieldPaths: texts, options: fieldOptions }),
  ),
});

/** The fields of a kustomization (5.5.0). Others make the build fail. */
export const kustomizationShape: Shape = struct({
  apiVersion: text,
  kind: text,
  metadata: struct({ name: text, namespace: text, labels: textMap, annotations: textMap }),
  openapi: textMap,
  namePrefix: text,
  nameSuffix: text,
  namespace: text,
  commonLabels: textMap,
  labels: listOf(
    struct({ pairs: textMap, includeSelectors: flag, includeTemplates: flag, fields: listOf(fieldSpec) }),
  ),
  commonAnnotations: textMap,
  patchesStrategicMerge: texts,
  patchesJson6902: listOf(patch),
  patches: listOf(patch),
  images: listOf(image),
  imageTags: listOf(image),
  replacements: listOf(replacementShape),
  replicas: listOf(struct({ name: text, count: number })),
  vars: listOf(
    struct({
      name: text,
      objref: struct({ ...resId, apiVersion: text }),
      fieldref: struct({ fieldPath: text }),
    }),
  ),
  sortOptions: struct({ order: text, legacySortOptions: struct({ orderFirst: texts, orderLast: texts }) }),
  resources: texts,
  components: texts,
  crds: texts,
  bases: texts,
  configMapGenerator: listOf(struct(generatorArguments)),
  secretGenerator: listOf(struct({ ...generatorArguments, type: text })),
  helmGlobals: any,
  helmCharts: listOf(any),
  helmChartInflationGenerator: listOf(any),
  generatorOptions,
  configurations: texts,
  generators: texts,
  transformers: texts,
  validators: texts,
  buildMetadata: texts,
});

function listOf(of: Shape): Shape {
  return { is: 'list', of };
}

function struct(fields: Readonly<Record<string, Shape>>): Shape {
  return { is: 'struct', fields };
}
