import type { KustomizeCase } from './kustomizeCase.ts';

/** The scalars of S§8.2: how each one is written, under a name. */
const scalars: readonly (readonly [name: string, text: string])[] = [
  ['double', '"5"'],
  ['single', "'5'"],
  ['tagged', '!!str 5'],
  ['plain', '5'],
  ['negative', '-1'],
  ['plus', '+5'],
  ['octal', '010'],
  ['eight', '08'],
  ['underscore', '1_000'],
  ['hexadecimal', '0x10'],
  ['exponent', '1e3'],
  ['float', '5.0'],
  ['boolean', 'true'],
  ['yes', 'yes'],
  ['empty', ''],
  ['nothing', 'null'],
  ['tilde', '~'],
  ['sexagesimal', '1:30'],
  ['literal', '|\n      5'],
  ['folded', '>-\n      5'],
];

const manifests = scalars.map(
  ([name, text]) => `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  annotations:
    other: text
    argocd.argoproj.io/sync-wave: ${text}
`,
);

const file = `#- a.yaml\n${manifests.join('---\n')}`;

/** What becomes of an annotation that is no string (S§1.3). */
export const scalarCases: readonly KustomizeCase[] = [
  {
    name: 'annotations keep their text',
    files: `
#- kustomization.yaml
resources: [a.yaml]
${file}`,
  },
  {
    name: 'a strategic patch leaves the texts of other annotations, and drops what is empty',
    files: `
#- kustomization.yaml
resources: [a.yaml]
patches:
  - target: {kind: ConfigMap}
    patch: |-
      kind: ConfigMap
      metadata: {name: any, annotations: {argocd.argoproj.io/hook: Sync}}
${file}`,
  },
  {
    name: 'a JSON patch sends all values through JSON',
    files: `
#- kustomization.yaml
resources: [a.yaml]
patches:
  - target: {kind: ConfigMap}
    patch: |-
      - {op: add, path: /metadata/labels, value: {a: b}}
${file}`,
  },
  {
    name: 'patches with values that are no strings',
    files: `
#- kustomization.yaml
resources: [a.yaml]
patches:
  - target: {kind: ConfigMap, name: a}
    patch: |-
      - {op: add, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: 7}
  - target: {kind: ConfigMap, name: b}
    patch: |-
      {kind: ConfigMap, metadata: {name: b, annotations: {argocd.argoproj.io/sync-wave: 08}}}
  - target: {kind: ConfigMap, name: c}
    patch: |-
      - {op: add, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: 010}
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {x: y}}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}
`,
  },
  {
    name: 'commonAnnotations have to be strings',
    files: `
#- kustomization.yaml
resources: []
commonAnnotations: {argocd.argoproj.io/sync-wave: 5}
`,
  },
  {
    name: 'a null common annotation is an empty string',
    files: `
#- kustomization.yaml
resources: [a.yaml]
commonAnnotations: {argocd.argoproj.io/sync-wave: null}
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "1"}}}
`,
  },
];
