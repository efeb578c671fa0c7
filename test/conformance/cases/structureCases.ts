import type { KustomizeCase } from './kustomizeCase.ts';

/** Resources, bases, components: what is included, and where kustomize gives up. */
export const structureCases: readonly KustomizeCase[] = [
  {
    name: 'files and directories are resources, bases come after them',
    root: 'overlay',
    files: `
#- overlay/kustomization.yaml
resources: [own.yaml, ../more]
bases: [../base]
#- overlay/own.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: own}}
#- base/kustomization.yml
resources: [a.yaml]
#- base/a.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
# only a comment
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b, namespace: there}
#- more/Kustomization
resources: [c.json]
#- more/c.json
{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "c"}}
`,
  },
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
    name: 'a component works on what its parent has, nested ones too',
    root: 'overlay',
    files: `
#- overlay/kustomization.yaml
resources: [a.yaml]
components: [../wave]
namePrefix: x-
#- overlay/a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
#- wave/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [b.yaml]
components: [../inner]
nameSuffix: -y
patches:
  - target: {kind: ConfigMap}
    patch: |-
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: any
        annotations: {argocd.argoproj.io/sync-wave: "3"}
#- wave/b.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
#- inner/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
commonAnnotations: {argocd.argoproj.io/hook: Sync}
`,
  },
  {
    name: 'a component is no resource',
    files: `
#- kustomization.yaml
resources: [c]
#- c/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
namePrefix: x-
`,
  },
  {
    name: 'a kustomization is no component',
    files: `
#- kustomization.yaml
components: [c]
#- c/kustomization.yaml
namePrefix: x-
`,
  },
  {
    name: 'a missing file',
    files: `
#- kustomization.yaml
resources: [a.yaml, missing.yaml]
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
  {
    name: 'a directory without a kustomization',
    files: `
#- kustomization.yaml
resources: [sub]
#- sub/a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
  {
    name: 'two kustomizations in one directory',
    files: `
#- kustomization.yaml
namePrefix: a-
#- kustomization.yml
namePrefix: a-
`,
  },
  {
    name: 'a kustomization that sets nothing',
    files: `
#- kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namePrefix: ""
`,
  },
  {
    name: 'an empty list sets something',
    files: `
#- kustomization.yaml
resources: []
`,
  },
  {
    name: 'an empty list of bases does not',
    files: `
#- kustomization.yaml
bases: []
`,
  },
  {
    name: 'an unknown field',
    files: `
#- kustomization.yaml
resource: []
`,
  },
  {
    name: 'field names in another case',
    files: `
#- kustomization.yaml
Resources: [a.yaml]
NAMEPREFIX: x-
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
  {
    name: 'a number where a text is due',
    files: `
#- kustomization.yaml
resources: []
namespace: 5
`,
  },
  {
    name: 'a wrong apiVersion',
    files: `
#- kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1
kind: Kustomization
resources: []
`,
  },
  {
    name: 'a wrong kind',
    files: `
#- kustomization.yaml
kind: Kustomize
resources: []
`,
  },
  {
    name: 'the same object twice',
    files: `
#- kustomization.yaml
resources: [a.yaml, b.yaml]
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
#- b.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}}
`,
  },
  {
    name: 'the same name in two namespaces',
    files: `
#- kustomization.yaml
resources: [a.yaml, b.yaml]
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
#- b.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: b}}
`,
  },
  {
    name: 'one base by two ways',
    root: 'top',
    files: `
#- top/kustomization.yaml
resources: [../one, ../two]
#- one/kustomization.yaml
resources: [../base]
namePrefix: one-
#- two/kustomization.yaml
resources: [../base]
namePrefix: two-
#- base/kustomization.yaml
resources: [a.yaml]
#- base/a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
  {
    name: 'a base that includes its overlay',
    root: 'a',
    files: `
#- a/kustomization.yaml
resources: [../b]
#- b/kustomization.yaml
resources: [../a]
`,
  },
  {
    name: 'a base above its overlay',
    root: 'a/b',
    files: `
#- a/kustomization.yaml
resources: [x.yaml]
#- a/x.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: x}}
#- a/b/kustomization.yaml
resources: [..]
`,
  },
  {
    name: 'a file outside of the directory',
    root: 'a',
    files: `
#- a/kustomization.yaml
resources: [../x.yaml]
#- x.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: x}}
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
