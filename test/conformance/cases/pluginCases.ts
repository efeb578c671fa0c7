import type { KustomizeCase } from './kustomizeCase.ts';

const objects = `
#- all.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {owner: me}}}
---
{apiVersion: v1, kind: Secret, metadata: {name: a, labels: {x: "1"}}}
---
{apiVersion: v1, kind: Secret, metadata: {name: b, namespace: ns}}
`;

/** A transformer in a file of its own. */
function transformer(name: string, config: string, more = ''): KustomizeCase {
  return {
    name,
    files: `#- kustomization.yaml\nresources: [all.yaml]\ntransformers: [t.yaml]\n#- t.yaml\n${config}\n${objects}${more}`,
  };
}

const builtin = (kind: string): string => `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: t}`;

/** Transformers and generators that are configured in files of their own. */
export const pluginCases: readonly KustomizeCase[] = [
  transformer(
    'AnnotationsTransformer',
    `${builtin('AnnotationsTransformer')}
annotations: {argocd.argoproj.io/sync-wave: "3"}
fieldSpecs: [{path: metadata/annotations, create: true}]`,
  ),
  transformer(
    'AnnotationsTransformer for one kind',
    `${builtin('AnnotationsTransformer')}
annotations: {argocd.argoproj.io/sync-wave: "3"}
fieldSpecs: [{path: metadata/annotations, kind: Secret, create: true}, {path: spec/template/metadata/annotations}]`,
  ),
  transformer(
    'AnnotationsTransformer where there are some',
    `${builtin('AnnotationsTransformer')}
annotations: {argocd.argoproj.io/sync-wave: "3"}
fieldSpecs: [{path: metadata/annotations}]`,
  ),
  transformer(
    'AnnotationsTransformer without fields',
    `${builtin('AnnotationsTransformer')}
annotations: {argocd.argoproj.io/sync-wave: "3"}`,
  ),
  transformer(
    'two transformers in one file',
    `${builtin('LabelTransformer')}
labels: {l: "1"}
fieldSpecs: [{path: metadata/labels}]
---
${builtin('PatchTransformer')}
target: {labelSelector: l}
patch: '{kind: X, metadata: {name: x, annotations: {argocd.argoproj.io/sync-wave: "3"}}}'`,
  ),
  transformer(
    'PrefixTransformer',
    `${builtin('PrefixTransformer')}
prefix: x-
fieldSpecs: [{path: metadata/name}]`,
  ),
  transformer(
    'SuffixTransformer',
    `${builtin('SuffixTransformer')}
suffix: -x
fieldSpecs: [{path: metadata/name, kind: Secret}]`,
  ),
  transformer(
    'PrefixSuffixTransformer',
    `${builtin('PrefixSuffixTransformer')}
prefix: x-
suffix: -y
fieldSpecs: [{path: metadata/name}]`,
  ),
  transformer(
    'NamespaceTransformer',
    `apiVersion: builtin
kind: NamespaceTransformer
metadata: {name: t, namespace: new}`,
  ),
  transformer(
    'NamespaceTransformer, only where none is set',
    `apiVersion: builtin
kind: NamespaceTransformer
metadata: {name: t, namespace: new}
unsetOnly: true`,
  ),
  transformer(
    'PatchTransformer with a file',
    `${builtin('PatchTransformer')}
path: p.yaml`,
    '#- p.yaml\n{apiVersion: v1, kind: Secret, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "3"}}}\n',
  ),
  transformer(
    'PatchStrategicMergeTransformer',
    `${builtin('PatchStrategicMergeTransformer')}
paths: [p.yaml]
patches: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {argocd.argoproj.io/hook: Sync}}}'`,
    '#- p.yaml\n{apiVersion: v1, kind: Secret, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "3"}}}\n',
  ),
  transformer(
    'PatchJson6902Transformer',
    `${builtin('PatchJson6902Transformer')}
target: {version: v1, kind: ConfigMap, name: a}
jsonOp: '[{"op": "add", "path": "/metadata/annotations/argocd.argoproj.io~1sync-wave", "value": "3"}]'`,
  ),
  transformer(
    'ReplacementTransformer',
    `${builtin('ReplacementTransformer')}
replacements:
  - source: {kind: ConfigMap, name: a, fieldPath: metadata.annotations.owner}
    targets: [{select: {kind: Secret}, fieldPaths: ["metadata.annotations.[argocd.argoproj.io/sync-wave]"], options: {create: true}}]`,
  ),
  transformer(
    'transformers that change nothing here',
    `${builtin('ImageTagTransformer')}
imageTag: {name: a, newTag: "1"}`,
  ),
  transformer('a transformer without a name', 'apiVersion: builtin\nkind: PrefixTransformer'),
  {
    name: 'a transformer in the list itself, and one in a directory',
    files: `
#- kustomization.yaml
resources: [all.yaml]
transformers:
  - more
  - |-
    apiVersion: builtin
    kind: NamespaceTransformer
    metadata: {name: t, namespace: new}
#- more/kustomization.yaml
resources: [t.yaml]
#- more/t.yaml
${builtin('PrefixTransformer')}
prefix: x-
fieldSpecs: [{path: metadata/name}]
${objects}`,
  },
  {
    name: 'generators',
    files: `
#- kustomization.yaml
generators: [g.yaml]
#- g.yaml
${builtin('ConfigMapGenerator')}
literals: [x=1]
---
apiVersion: builtin
kind: SecretGenerator
metadata: {name: s, namespace: ns}
name: other
literals: [x=1]
options: {annotations: {argocd.argoproj.io/sync-wave: "1"}}
`,
  },
];
