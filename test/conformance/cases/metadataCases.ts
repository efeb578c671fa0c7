import type { KustomizeCase } from './kustomizeCase.ts';

const kinds = `
#- base/kustomization.yaml
resources: [all.yaml]
#- base/all.yaml
{apiVersion: v1, kind: Namespace, metadata: {name: old}}
---
{apiVersion: v2, kind: Namespace, metadata: {name: strange}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: other}}
---
{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: role}}
---
{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: role}}
---
{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: things.example.com}}
---
{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.example.com}}
---
{apiVersion: cert-manager.io/v1, kind: ClusterIssuer, metadata: {name: issuer}}
---
{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast, namespace: odd}}
---
{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: app, annotations: {argocd.argoproj.io/sync-wave: "1"}}}
`;

function overlayCase(name: string, overlay: string): KustomizeCase {
  return {
    name,
    root: 'overlay',
    files: `#- overlay/kustomization.yaml\nresources: [../base]\n${overlay}${kinds}`,
  };
}

/** What changes names, namespaces, labels and annotations of everything. */
export const metadataCases: readonly KustomizeCase[] = [
  overlayCase('nothing', 'labels: []'),
  overlayCase('namespace', 'namespace: new'),
  overlayCase('namePrefix', 'namePrefix: x-'),
  overlayCase('nameSuffix', 'nameSuffix: -y'),
  overlayCase('all three', 'namespace: new\nnamePrefix: x-\nnameSuffix: -y'),
  overlayCase('commonAnnotations win', 'commonAnnotations: {argocd.argoproj.io/sync-wave: "9"}'),
  overlayCase(
    'labels are there for the patches of the next layer only',
    `labels: [{pairs: {l: "1"}}, {pairs: {m: "1"}, includeSelectors: true}, {pairs: {t: "1"}, includeTemplates: true}]
commonLabels: {c: "1"}
patches:
  - {target: {labelSelector: l}, patch: '{kind: X, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "3"}}}'}`,
  ),
  {
    name: 'labels of an inner layer select',
    root: 'top',
    files: `
#- top/kustomization.yaml
resources: [../overlay]
patches:
  - {target: {labelSelector: "l=1,c"}, patch: '{kind: X, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "3"}}}'}
#- overlay/kustomization.yaml
resources: [../base]
labels: [{pairs: {l: "1"}}]
commonLabels: {c: "1"}
${kinds}`,
  },
  {
    name: 'two objects become one by their namespace',
    files: `
#- kustomization.yaml
namespace: ns
resources: [a.yaml]
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: b}}
`,
  },
  {
    name: 'two Namespaces become one',
    files: `
#- kustomization.yaml
namespace: ns
resources: [a.yaml]
#- a.yaml
{apiVersion: v1, kind: Namespace, metadata: {name: a}}
---
{apiVersion: v1, kind: Namespace, metadata: {name: b}}
`,
  },
  {
    name: 'namespaces in two layers',
    root: 'top',
    files: `
#- top/kustomization.yaml
resources: [../overlay]
namespace: outer
patches:
  - {target: {namespace: inner}, patch: '{kind: X, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "3"}}}'}
  - {target: {namespace: default}, patch: '{kind: X, metadata: {name: a, annotations: {argocd.argoproj.io/hook: Sync}}}'}
#- overlay/kustomization.yaml
resources: [../base]
namespace: inner
${kinds}`,
  },
  {
    name: 'replicas of nobody',
    files: `
#- kustomization.yaml
resources: [a.yaml]
replicas: [{name: a, count: 3}]
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
  {
    name: 'images, replicas and metadata change nothing here',
    files: `
#- kustomization.yaml
metadata: {name: x, annotations: {argocd.argoproj.io/sync-wave: "3"}}
resources: [a.yaml]
images: [{name: a, newTag: "2"}]
replicas: [{name: a, count: 3}]
buildMetadata: [originAnnotations, managedByLabel, transformerAnnotations]
sortOptions: {order: fifo}
#- a.yaml
{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: {containers: [{name: a, image: a}]}}}}
`,
  },
  {
    name: 'replicas of other kinds, by a configuration',
    files: `
#- kustomization.yaml
resources: [a.yaml]
replicas: [{name: a, count: 3}]
configurations: [c.yaml]
#- c.yaml
replicas: [{path: spec/replicas, kind: Thing, create: true}]
#- a.yaml
{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}}
`,
  },
  {
    name: 'replicas by an old name',
    files: `
#- kustomization.yaml
resources: [base]
replicas: [{name: a, count: 3}, {name: x-a, count: 4}]
#- base/kustomization.yaml
resources: [a.yaml]
namePrefix: x-
#- base/a.yaml
{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}}
`,
  },
  {
    name: 'templates of workloads get common labels and annotations',
    files: `
#- kustomization.yaml
resources: [base]
patches:
  - {target: {kind: Deployment}, patch: '[{"op": "remove", "path": "/spec/template/metadata/annotations/x"}, {"op": "remove", "path": "/spec/template/metadata/labels/w"}]'}
  - {target: {kind: CronJob}, patch: '[{"op": "remove", "path": "/spec/jobTemplate/metadata/annotations/x"}, {"op": "remove", "path": "/spec/jobTemplate/spec/template/metadata/labels/w"}]'}
#- base/kustomization.yaml
resources: [all.yaml]
commonAnnotations: {x: "1"}
labels: [{pairs: {w: "1"}, includeTemplates: true}, {pairs: {z: "1"}}]
#- base/all.yaml
{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {}}}}
---
{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}}
`,
  },
  {
    name: 'templates get no labels of the object alone',
    files: `
#- kustomization.yaml
resources: [base]
patches:
  - {target: {kind: Deployment}, patch: '[{"op": "remove", "path": "/spec/template/metadata/labels/z"}]'}
#- base/kustomization.yaml
resources: [all.yaml]
labels: [{pairs: {z: "1"}}]
#- base/all.yaml
{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {labels: {a: b}}}}}
`,
  },
];
