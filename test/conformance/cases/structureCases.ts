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
];
