import type { KustomizeCase } from './kustomizeCase.ts';

const objects = `
#- all.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec: {template: {spec: {containers: [{name: main, image: a}, {name: side, image: b}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "1", a/b~c: d}}
spec: {ports: [{port: 80}], selector: {}}
`;

/** Operations on the Service above, as an entry of `patches`. */
function operations(name: string, list: string, kind = 'Service'): KustomizeCase {
  return {
    name,
    files: `#- kustomization.yaml\nresources: [all.yaml]\npatches:\n  - target: {kind: ${kind}}\n    patch: '${list}'${objects}`,
  };
}

const key = '/metadata/annotations/argocd.argoproj.io~1sync-wave';

/** JSON 6902 patches. */
export const jsonPatchCases: readonly KustomizeCase[] = [
  operations('add replaces', `[{"op": "add", "path": "${key}", "value": "5"}]`),
  operations('replace', `[{"op": "replace", "path": "${key}", "value": "5"}]`),
  operations(
    'replace makes what is missing',
    `[{"op": "replace", "path": "/metadata/annotations/argocd.argoproj.io~1hook", "value": "Sync"}]`,
  ),
  ...['999999', '1000000', '-1000000', '1234567.5', '0.00001', '1e3'].map((value) =>
    operations(`the number ${value}`, `[{"op": "add", "path": "${key}", "value": ${value}}]`),
  ),
  operations('no name any more', '[{"op": "remove", "path": "/metadata/name"}]'),
  operations('remove', `[{"op": "remove", "path": "${key}"}]`),
  operations('remove what is not there', `[{"op": "remove", "path": "/metadata/annotations/x"}]`),
  operations(
    'annotations always exist in patches',
    `[{"op": "add", "path": "${key}", "value": "5"}]`,
    'Deployment',
  ),
  operations('labels do not', `[{"op": "add", "path": "/metadata/labels/a", "value": "5"}]`),
  operations('a map of labels', `[{"op": "add", "path": "/metadata/labels", "value": {"a": "b"}}]`),
  operations(
    'all annotations',
    `[{"op": "replace", "path": "/metadata/annotations", "value": {"argocd.argoproj.io/hook": "Sync"}}]`,
  ),
  operations('no annotations', `[{"op": "remove", "path": "/metadata/annotations"}]`),
  operations('all metadata', `[{"op": "replace", "path": "/metadata", "value": {"name": "new"}}]`),
  operations(
    'a new name and kind',
    `[{"op": "replace", "path": "/metadata/name", "value": "new"}, {"op": "replace", "path": "/kind", "value": "Other"}]`,
  ),
  operations('move', `[{"op": "move", "from": "/metadata/annotations/a~1b~0c", "path": "${key}"}]`),
  operations('copy', `[{"op": "copy", "from": "/metadata/annotations/a~1b~0c", "path": "${key}"}]`),
  operations(
    'copy a key that is not there',
    `[{"op": "copy", "from": "/metadata/annotations/x", "path": "${key}"}]`,
  ),
  operations('copy what is not there', `[{"op": "copy", "from": "/spec/nothing/x", "path": "${key}"}]`),
  operations('move what is not there', `[{"op": "move", "from": "/spec/nothing", "path": "${key}"}]`),
  operations(
    'test that holds',
    `[{"op": "test", "path": "/spec/ports", "value": [{"port": 80}]}, {"op": "remove", "path": "${key}"}]`,
  ),
  operations(
    'test that fails',
    `[{"op": "test", "path": "/spec/ports/0/port", "value": 81}, {"op": "remove", "path": "${key}"}]`,
  ),
  operations(
    'test of what is not there',
    `[{"op": "test", "path": "/spec/nothing", "value": null}, {"op": "remove", "path": "${key}"}]`,
  ),
  operations('items of a list', `[{"op": "remove", "path": "/spec/ports/0"}]`),
  operations('an item beyond the list', `[{"op": "remove", "path": "/spec/ports/1"}]`),
  operations('replace beyond the list', `[{"op": "replace", "path": "/spec/ports/1/port", "value": 1}]`),
  operations(
    'append to a list',
    `[{"op": "add", "path": "/spec/ports/-", "value": {"port": 1}}, {"op": "add", "path": "/spec/ports/2", "value": {"port": 1}}]`,
  ),
  operations('insert too far', `[{"op": "add", "path": "/spec/ports/2", "value": {"port": 1}}]`),
  operations('negative indices', `[{"op": "remove", "path": "/spec/ports/-1"}]`),
  operations('no index', `[{"op": "add", "path": "/spec/ports/x", "value": 1}]`),
  operations('a path through a scalar', `[{"op": "add", "path": "/kind/x", "value": 1}]`),
  operations('a path without slash', `[{"op": "add", "path": "kind", "value": "x"}]`),
  operations('no path', `[{"op": "add", "value": "x"}]`),
  operations('an unknown operation', `[{"op": "merge", "path": "/kind", "value": "x"}]`),
  operations(
    'the whole object',
    `[{"op": "replace", "path": "", "value": {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "new"}}}]`,
  ),
  operations('no operations', `[]`),
  operations('an object that is no patch', `{"a": 1}`),
  {
    name: 'YAML, in a file, with a comment',
    files: `
#- kustomization.yaml
resources: [all.yaml]
patches: [{path: p.yaml, target: {kind: Service}}]
#- p.yaml
# the wave
- op: add
  path: ${key}
  value: "5"
${objects}`,
  },
  {
    name: 'no target',
    files: `
#- kustomization.yaml
resources: [all.yaml]
patches: [{path: p.yaml}]
#- p.yaml
- {op: remove, path: ${key}}
${objects}`,
  },
  {
    name: 'patchesJson6902 come after commonAnnotations',
    files: `
#- kustomization.yaml
resources: [all.yaml]
commonAnnotations: {argocd.argoproj.io/sync-wave: "3"}
patchesJson6902:
  - target: {version: v1, kind: Service, name: api}
    patch: '[{"op": "replace", "path": "${key}", "value": "5"}]'
  - target: {group: apps, version: v1, kind: Deployment, name: api}
    path: p.json
#- p.json
[{"op": "add", "path": "/spec/template/metadata/annotations/x", "value": "y"}, {"op": "remove", "path": "${key}"}]
${objects}`,
  },
  {
    name: 'patchesJson6902 make no annotations',
    files: `
#- kustomization.yaml
resources: [all.yaml]
patchesJson6902:
  - target: {group: apps, version: v1, kind: Deployment, name: api}
    patch: '[{"op": "add", "path": "${key}", "value": "5"}]'
${objects}`,
  },
  {
    name: 'patchesJson6902 without a name',
    files: `
#- kustomization.yaml
resources: [all.yaml]
patchesJson6902:
  - target: {version: v1, kind: Service}
    patch: '[{"op": "add", "path": "${key}", "value": "5"}]'
${objects}`,
  },
];
