import type { KustomizeCase } from './kustomizeCase.ts';

const objects = `
#- base/kustomization.yaml
resources: [all.yaml]
#- base/all.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, labels: {tier: web}}
spec:
  template:
    spec:
      containers:
        - {name: main, image: a, ports: [{containerPort: 80}], env: [{name: A, value: "1"}]}
        - {name: side, image: b}
---
apiVersion: v1
kind: Service
metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "1", owner: me}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: other}
data: {a: "1"}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: child, annotations: {argocd.argoproj.io/sync-wave: "2"}}
spec: {project: default, source: {repoURL: https://example.com/r.git, path: old}}
`;

const wave = (value: string): string =>
  `metadata: {name: any, annotations: {argocd.argoproj.io/sync-wave: "${value}"}}`;

/** A patch case on the objects above: the fields of the overlay's kustomization, and further files. */
function patchCase(name: string, overlay: string, more = ''): KustomizeCase {
  return {
    name,
    root: 'overlay',
    files: `#- overlay/kustomization.yaml\nresources: [../base]\n${overlay}${objects}${more}`,
  };
}

/** Patches in all their forms. */
export const patchCases: readonly KustomizeCase[] = [
  patchCase(
    'a file with several documents and no target',
    'patches: [{path: p.yaml}]',
    `#- overlay/p.yaml
{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "3"}}}
---
{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "4"}}}
`,
  ),
  patchCase(
    'a list in brackets has to be JSON',
    `patches: [{target: {name: api}, patch: '[{op: remove, path: /metadata/annotations}]'}]`,
  ),
  patchCase(
    'a list in brackets behind a line break',
    'patches: [{target: {kind: Service}, path: p.yaml}]',
    '#- overlay/p.yaml\n\n[{op: remove, path: /metadata/annotations}]\n',
  ),
  patchCase(
    'no object of that name',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: x}}"}]',
  ),
  patchCase(
    'another version',
    'patches: [{patch: "{apiVersion: v2, kind: Service, metadata: {name: api}}"}]',
  ),
  patchCase(
    'another namespace',
    'patches: [{patch: "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}"}]',
  ),
  patchCase(
    'its own namespace',
    'patches: [{patch: "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: other, annotations: {argocd.argoproj.io/hook: PreSync}}}"}]',
  ),
  patchCase(
    'a target by kind',
    `patches: [{target: {kind: Deployment|Service}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase('a target by name', `patches: [{target: {name: "a.*"}, patch: '{kind: X, ${wave('5')}}'}]`),
  patchCase(
    'a pattern covers the whole name',
    `patches: [{target: {name: ap}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target by group',
    `patches: [{target: {group: argoproj.io}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target by version',
    `patches: [{target: {version: v1alpha1}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target by namespace',
    `patches: [{target: {namespace: other}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'the default namespace',
    `patches: [{target: {namespace: default}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target by label',
    `patches: [{target: {labelSelector: tier=web}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'labels it must not have',
    `patches: [{target: {labelSelector: "tier!=web"}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a set of labels',
    `patches: [{target: {labelSelector: "tier in (web, db),!x"}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target by annotation',
    `patches: [{target: {annotationSelector: owner}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'flags of a pattern',
    `patches: [{target: {kind: "(?i)deployment"}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase('an invalid pattern', `patches: [{target: {name: "("}, patch: '{kind: X, ${wave('5')}}'}]`),
  patchCase(
    'a pattern that only JavaScript knows',
    `patches: [{target: {name: "(?!x).*"}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'an invalid label selector',
    `patches: [{target: {labelSelector: "a=b c"}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target that selects nothing',
    `patches: [{target: {kind: Pod}, patch: '{kind: X, ${wave('5')}}'}]`,
  ),
  patchCase(
    'a target and two documents',
    `patches: [{target: {kind: Service}, patch: "{kind: X, metadata: {name: a}}\\n---\\n{kind: X, metadata: {name: b}}"}]`,
  ),
  patchCase(
    'a patch without a name',
    `patches: [{target: {kind: Service}, patch: "{kind: X, metadata: {annotations: {a: b}}}"}]`,
  ),
  patchCase('neither path nor patch', 'patches: [{target: {kind: Service}}]'),
  patchCase('both path and patch', 'patches: [{path: p.yaml, patch: "{}"}]', '#- overlay/p.yaml\n{}\n'),
  patchCase('a missing patch', 'patches: [{path: p.yaml}]'),
  patchCase('an empty patch', 'patches: [{path: p.yaml}]', '#- overlay/p.yaml\n'),
  patchCase(
    'an empty patch with a target',
    'patches: [{path: p.yaml, target: {kind: Service}}]',
    '#- overlay/p.yaml\n',
  ),
  patchCase(
    'only a comment',
    'patches: [{path: p.yaml, target: {kind: Service}}]',
    '#- overlay/p.yaml\n# nothing\n',
  ),
  patchCase(
    'null removes',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: null}}}"}]',
  ),
  patchCase(
    'null removes all',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api, annotations: null}}"}]',
  ),
  patchCase(
    'an object is deleted',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api}, $patch: delete}"}]',
  ),
  patchCase(
    'objects are deleted by target',
    `patches: [{target: {name: api}, patch: "{kind: X, metadata: {name: a}, $patch: delete}"}]`,
  ),
  patchCase(
    'annotations are replaced',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {$patch: replace, argocd.argoproj.io/hook: Sync}}}"}]',
  ),
  patchCase(
    'annotations are deleted',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {$patch: delete}}}"}]',
  ),
  patchCase(
    'an object is replaced',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/hook: Sync}}, $patch: replace}"}]',
  ),
  patchCase(
    'an unknown directive',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api}, $patch: destroy}"}]',
  ),
  patchCase(
    'name and kind stay',
    `patches: [{target: {kind: Service}, patch: '{apiVersion: v9, kind: Other, metadata: {name: new, namespace: new}}'}]`,
  ),
  patchCase(
    'name and kind may change',
    `patches: [{target: {kind: Service}, options: {allowNameChange: true, allowKindChange: true}, patch: '{kind: Other, metadata: {name: new, namespace: new}}'}, {target: {name: api, kind: Other}, patch: '{kind: X, ${wave('6')}}'}, {patch: '{apiVersion: v1, kind: Other, metadata: {name: new, annotations: {argocd.argoproj.io/hook: Sync}}}'}]`,
  ),
  patchCase(
    'two objects become one',
    `patches: [{target: {kind: Deployment|Service}, options: {allowNameChange: true, allowKindChange: true}, patch: '{kind: Other, metadata: {name: new}}'}]`,
  ),
  patchCase(
    'types that do not fit',
    'patches: [{patch: "{apiVersion: v1, kind: Service, metadata: {name: api, annotations: [a]}}"}]',
  ),
  patchCase(
    'types that do not fit further down',
    'patches: [{patch: "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api}, spec: {template: x}}"}]',
  ),
  patchCase(
    'patches before and after a rename',
    `namePrefix: x-
patches: [{patch: '{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "7"}}}'}]`,
  ),
  {
    name: 'an outer patch may use the old and the new name',
    root: 'top',
    files: `
#- top/kustomization.yaml
resources: [../overlay]
patches:
  - patch: '{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "7"}}}'
  - patch: '{apiVersion: v1, kind: Service, metadata: {name: x-api-y, namespace: ns, annotations: {argocd.argoproj.io/hook: Sync}}}'
  - patch: '{apiVersion: apps/v1, kind: Deployment, metadata: {name: x-api, namespace: ns, annotations: {argocd.argoproj.io/hook: Sync}}}'
#- overlay/kustomization.yaml
resources: [../base]
namePrefix: x-
nameSuffix: -y
namespace: ns
${objects}`,
  },
  patchCase(
    'patchesStrategicMerge: a file and a text',
    `patchesStrategicMerge:
  - p.yaml
  - |-
    {apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "8"}}}`,
    `#- overlay/p.yaml
{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "9"}}}
`,
  ),
  patchCase('patchesStrategicMerge: a missing file', 'patchesStrategicMerge: [p.yaml]'),
  patchCase(
    'patchesStrategicMerge: a JSON patch',
    'patchesStrategicMerge: [p.yaml]',
    '#- overlay/p.yaml\n- {op: remove, path: /metadata/labels}\n',
  ),
  patchCase(
    'patchesStrategicMerge come before patches',
    `patchesStrategicMerge: ['{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "8"}}}']
patches: [{patch: '{apiVersion: v1, kind: Service, metadata: {name: api, annotations: {argocd.argoproj.io/sync-wave: "9"}}}'}]`,
  ),
];
