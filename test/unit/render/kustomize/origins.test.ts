import { expect, test } from 'vitest';
import { applicationSource } from '../../../kit/applicationSource.ts';
import type { Expectation } from '../../../kit/fixture.ts';
import { parseFixture, printFixture } from '../../../kit/fixture.ts';
import { renderFixture } from '../../../kit/renderFixture.ts';

/** Compares the places that set the kept annotations of all objects with the carets of a fixture. */
function expectOrigins(fixture: string, root: string): void {
  const { files, expectations } = parseFixture(fixture);
  const found = renderFixture(fixture, root).resources.flatMap(({ name, annotations }) =>
    [...annotations].map(([key, { value, origin }]): Expectation => {
      const text = `${name} ${key.replace(/^.*\//, '')}=${value} ${origin.via}${origin.editable ? '' : ', fixed'}`;
      return { ...origin.place, text };
    }),
  );
  const used = new Map(
    [...files].filter(([path]) => [...expectations, ...found].some((each) => each.path === path)),
  );
  expect(printFixture(used, found)).toBe(printFixture(used, expectations));
}

test('manifests, patch files, inline patches, components and commonAnnotations', () => {
  expectOrigins(
    `
#- overlay/kustomization.yaml
resources: [../base]
components: [../component]
patches:
  - path: patch.yaml
  - path: patch.json
    target: { kind: Service }
  - patch: |-
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: role
        annotations:
          argocd.argoproj.io/sync-wave: "3"
#                                       ^^^ role sync-wave=3 patch
  - patch: >-
#          ^^ role hook=PreSync patch, fixed
      {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "role",
      "annotations": {"argocd.argoproj.io/hook": "PreSync"}}}
commonAnnotations:
  argocd.argoproj.io/sync-options: Prune=false
#                                  ^^^^^^^^^^^ api sync-options=Prune=false commonAnnotations
#                                  ^^^^^^^^^^^ api sync-options=Prune=false commonAnnotations
#                                  ^^^^^^^^^^^ role sync-options=Prune=false commonAnnotations
#                                  ^^^^^^^^^^^ generated sync-options=Prune=false commonAnnotations
configMapGenerator:
  - name: generated
    options:
      disableNameSuffixHash: true
      annotations: { argocd.argoproj.io/sync-wave: "9" }
#                                                  ^^^ generated sync-wave=9 generator
#- overlay/patch.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  annotations:
    argocd.argoproj.io/sync-wave: '2'
#                                 ^^^ api sync-wave=2 patch
#- overlay/patch.json
[{"op": "add", "path": "/metadata/annotations/argocd.argoproj.io~1sync-wave", "value": "1"}]
#                                                                                      ^^^ api sync-wave=1 patch
#- component/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches: [{ path: hook.yaml, target: { kind: Deployment } }]
#- component/hook.yaml
kind: Deployment
metadata:
  name: any
  annotations: { argocd.argoproj.io/hook: PreSync }
#                                         ^^^^^^^ api hook=PreSync patch
#- base/kustomization.yaml
resources: [all.yaml]
#- base/all.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  annotations:
    argocd.argoproj.io/sync-wave: "0"
    sync-waves/depends-on: database
#                          ^^^^^^^^ api depends-on=database manifest
    owner: nobody asks
---
apiVersion: v1
kind: Service
metadata:
  name: api
  annotations: &shared { helm.sh/hook-weight: "1" }
#                                             ^^^ api hook-weight=1 manifest
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: role
  annotations: { helm.sh/hook: &hook pre-install, argocd-dependency-cmp/depends-on: *hook }
#                                    ^^^^^^^^^^^ role hook=pre-install manifest
#                                                                                   ^^^^^ role depends-on=pre-install manifest, fixed
`,
    'overlay',
  );
});

test('what is copied or put together is shown where it comes from, and not edited there', () => {
  expectOrigins(
    `
#- kustomization.yaml
resources: [all.yaml]
replacements:
  - source: { kind: ConfigMap, fieldPath: data.wave }
    targets:
      - select: { kind: Secret }
        fieldPaths: ['metadata.annotations.[argocd.argoproj.io/sync-wave]']
        options: { create: true }
  - source: { kind: ConfigMap, fieldPath: data.wave, options: { delimiter: ',' } }
    targets:
      - select: { kind: Service }
        fieldPaths: ['metadata.annotations.[argocd.argoproj.io/sync-wave]']
        options: { create: true }
vars:
  - { name: WAVE, objref: { apiVersion: v1, kind: ConfigMap, name: a }, fieldref: { fieldPath: data.wave } }
transformers:
  - |-
#   ^^ a hook=Sync commonAnnotations, fixed
    apiVersion: builtin
    kind: AnnotationsTransformer
    metadata: { name: t }
    annotations: { argocd.argoproj.io/hook: Sync }
    fieldSpecs: [{ path: metadata/annotations, create: true, kind: Namespace }]
#- all.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: { wave: "5" }
#             ^^^ a sync-wave=5 patch, fixed
#             ^^^ a sync-wave=5 patch, fixed
---
{ apiVersion: v1, kind: Secret, metadata: { name: a } }
---
{ apiVersion: v1, kind: Service, metadata: { name: a } }
---
apiVersion: v1
kind: Role
metadata: { name: a, annotations: { argocd.argoproj.io/sync-wave: $(WAVE) } }
#                                                                 ^^^^^^^ a sync-wave=5 manifest, fixed
---
{ apiVersion: v1, kind: Namespace, metadata: { name: a } }
`,
    '.',
  );
});

test('an Application adds annotations and patches of its own', () => {
  const { resources } = renderFixture(
    `
#- kustomization.yaml
resources: [all.yaml]
#- all.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
`,
    '.',
    applicationSource({
      kustomize: {
        commonAnnotations: { 'argocd.argoproj.io/hook': 'Sync' },
        patches: [
          {
            target: { kind: 'ConfigMap' },
            patch: '- {op: add, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: "3"}',
          },
        ],
      },
    }),
  );
  const place = { path: '/workspace/kustomization.yaml', range: { start: 0, end: 0 } };
  const origin = { via: 'applicationSource', editable: false, place };
  expect(
    [...(resources[0]?.annotations ?? [])].map(([key, annotation]) => [
      key,
      annotation.value,
      annotation.origin,
    ]),
  ).toEqual([
    ['argocd.argoproj.io/sync-wave', '3', origin],
    ['argocd.argoproj.io/hook', 'Sync', origin],
  ]);
});
