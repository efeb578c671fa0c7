import type { KustomizeCase } from './kustomizeCase.ts';

const objects =
  '{apiVersion: v1, kind: ConfigMap, metadata: {name: x, annotations: {o: p}}}\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: z}}\n';
const wave = 'argocd.argoproj.io/sync-wave';

/** A built-in plugin in a file of its own. */
function plugin(list: string, kind: string, fields: string): KustomizeCase {
  const config = `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: t, namespace: ns}\n${fields}\n`;
  return {
    name: `${kind} ${fields.replaceAll('\n', ', ')}`,
    files: `#- kustomization.yaml\nresources: [x.yaml]\n${list}: [t.yaml]\n#- t.yaml\n${config}#- x.yaml\n${objects}`,
  };
}

const transformer = (kind: string, ...fields: readonly string[]): readonly KustomizeCase[] =>
  fields.map((each) => plugin('transformers', kind, each));

const create = (path: string, value = 'true'): string => `fieldSpecs: [{path: ${path}, create: ${value}}]`;
const patch = `patch: '[{"op": "add", "path": "/metadata/annotations/${wave.replace('/', '~1')}", "value": "1"}]'`;
const replacement = (options: string): string =>
  `replacements: [{source: {kind: ConfigMap, name: x}, targets: [{select: {kind: ConfigMap}, fieldPaths: [metadata.annotations.o], options: {${options}}}]}]`;

/** What a kustomization says about the files that it names, and about its own output. */
function kustomization(fields: string, more = ''): KustomizeCase {
  return {
    name: `${fields} ${more.replaceAll(/\s+/g, ' ').trim()}`.trim(),
    files: `#- kustomization.yaml\nresources: [x.yaml]\n${fields}\n#- x.yaml\n${objects}${more}`,
  };
}

const crds = (text: string): KustomizeCase => kustomization('crds: [c.yaml]', `#- c.yaml\n${text}\n`);

/** Types of fields: most decoders of plugins are strict about booleans and lists, and lax about unknown fields. */
export const pluginFieldCases: readonly KustomizeCase[] = [
  ...transformer(
    'AnnotationsTransformer',
    ...['yes', 'no', "'true'", '1'].map(
      (value) => `annotations: {a: b}\n${create('metadata/annotations', value)}`,
    ),
    ...['5', '010', 'yes', 'true', 'null', '[b]'].map(
      (value) => `annotations: {${wave}: ${value}}\n${create('metadata/annotations')}`,
    ),
    'annotations: [a]',
    'annotations: {a: b}\nfieldSpecs: {path: metadata/annotations}',
    `annotations: {${wave}: "1"}\nfieldSpecs: [{path: metadata/annotations, other: 1}]\nmore: 2`,
  ),
  ...transformer('LabelTransformer', 'labels: {a: [b]}', 'labels: {a: b}'),
  ...transformer(
    'NamespaceTransformer',
    create('metadata/namespace'),
    'fieldSpecs: [{path: metadata/name, kind: Namespace, create: true}]',
    'fieldSpecs: [{path: metadata/name, kind: Namespace, version: v2}]',
    'unsetOnly: true\nfieldSpecs: [{path: metadata/name, kind: Namespace}]',
    'unsetOnly: yes',
  ),
  ...transformer(
    'PrefixTransformer',
    'prefix: a-',
    'prefix: [a]',
    ...['yes', 'off', "'true'"].map((value) => `prefix: a-\n${create('metadata/name', value)}`),
  ),
  ...transformer('SuffixTransformer', 'suffix: -a', `suffix: on\n${create('metadata/name')}`),
  ...transformer(
    'PatchTransformer',
    ...['{allowNameChange: yes}', '[a]'].map(
      (value) => `target: {kind: ConfigMap}\noptions: ${value}\n${patch}`,
    ),
    `target: [a]\n${patch}`,
    `target: {kind: ConfigMap, other: 1}\n${patch}`,
  ),
  ...transformer('PatchStrategicMergeTransformer', 'paths: x.yaml', 'patches: [a]'),
  ...transformer(
    'ReplacementTransformer',
    ...['create: yes', 'create: true', 'index: a', 'other: a'].map(replacement),
  ),
  ...transformer('ImageTagTransformer', 'imageTag: x', 'imageTag: {name: a, newTag: "5"}'),
  ...['options: {disableNameSuffixHash: yes}', 'options: []', 'literals: a=b', 'more: 5'].map((fields) =>
    plugin('generators', 'ConfigMapGenerator', fields),
  ),
  ...[
    '{order: fifo}',
    '{order: first}',
    '{}',
    '{order: legacy, legacySortOptions: {orderFirst: [Namespace]}}',
    '{order: fifo, legacySortOptions: {}}',
    '{order: legacy, legacySortOptions: {orderFirst: Namespace}}',
    '{sort: fifo}',
    'fifo',
  ].map((options) => kustomization(`sortOptions: ${options}`)),
  {
    name: 'sortOptions of a base',
    root: 'overlay',
    files: `#- overlay/kustomization.yaml\nresources: [../base]\n#- base/kustomization.yaml\nresources: [x.yaml]\nsortOptions: {order: first}\n#- base/x.yaml\n${objects}`,
  },
  crds('apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: c}'),
  crds('x.io/v1.App: {schema: {properties: {}}}'),
  crds('{"x.io/v1.App": {"Schema": {"properties": {}}}}'),
  crds('[]'),
  kustomization('labels: [{pairs: {a: b}, fields: [{path: spec/a, create: yes}]}]'),
  kustomization('labels: [{pairs: {a: b}, fields: [{path: spec/a, create: "yes"}]}]'),
  kustomization('configMapGenerator: [{name: g, options: {disableNameSuffixHash: on}}]'),
];
