import type { KustomizeCase } from './kustomizeCase.ts';

/** What the files of resources may hold. */
export const documentCases: readonly KustomizeCase[] = [
  {
    name: 'lists are flattened',
    files: `
#- kustomization.yaml
resources: [list.yaml, names.yaml]
#- list.yaml
apiVersion: v1
kind: List
metadata: {annotations: {argocd.argoproj.io/sync-wave: "9"}}
items:
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "1"}}}
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
#- names.yaml
apiVersion: v1
kind: ConfigMapList
items:
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}
`,
  },
  {
    name: 'an object without a name',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}
`,
  },
  {
    name: 'a document without a kind',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
{apiVersion: v1, metadata: {name: a}}
`,
  },
  {
    name: 'a values file as a resource',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
replicas: 3
`,
  },
  {
    name: 'a key twice in the content of an object',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {x: "1", x: "2"}
`,
  },
  {
    name: 'a key twice in the labels of an object',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: a, labels: {x: "1", x: "2"}}
`,
  },
  {
    name: 'a list instead of an object',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
- 1
`,
  },
  {
    name: 'a key twice in the annotations of an object',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  annotations:
    argocd.argoproj.io/sync-wave: "1"
    argocd.argoproj.io/sync-wave: "2"
`,
  },
  {
    name: 'objects for other programs only',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: a, annotations: {config.kubernetes.io/local-config: "true"}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b, annotations: {config.kubernetes.io/local-config: "false"}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: c, annotations: {config.kubernetes.io/local-config: "yes"}}
`,
  },
  {
    name: 'anchors and merge keys',
    files: `
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  labels: &common {argocd.argoproj.io/sync-wave: "4"}
  annotations:
    <<: *common
    argocd.argoproj.io/hook: &hook PreSync
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b, annotations: {argocd.argoproj.io/sync-wave: !!str 7}}
`,
  },
  {
    name: 'an empty file is no problem',
    files: `
#- kustomization.yaml
resources: [a.yaml, b.yaml]
#- a.yaml
#- b.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
];
