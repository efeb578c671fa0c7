import type { KustomizeCase } from './kustomizeCase.ts';

function variables(name: string, vars: string, annotation: string): KustomizeCase {
  return {
    name,
    files: `
#- kustomization.yaml
resources: [all.yaml]
namePrefix: x-
vars:
${vars}
#- all.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: source, namespace: ns}, data: {wave: "5"}, num: 7, list: [a, b]}
---
{apiVersion: v1, kind: Secret, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: '${annotation}'}}}
`,
  };
}

const wave =
  '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source}, fieldref: {fieldpath: data.wave}}';

/** `vars` that reach metadata. */
export const variableCases: readonly KustomizeCase[] = [
  variables('a field', wave, '$(WAVE)'),
  variables('the name', '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source}}', '$(WAVE)'),
  variables(
    'a number',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source}, fieldref: {fieldPath: num}}',
    '$(WAVE)',
  ),
  variables(
    'an item',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source}, fieldref: {fieldPath: "list[1]"}}',
    '$(WAVE)',
  ),
  variables('in the middle', wave, '-$(WAVE)0'),
  variables('an escaped dollar', wave, '$$(WAVE)'),
  variables('an unknown one', wave, '$(OTHER) $WAVE $'),
  variables(
    'a namespace',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source, namespace: ns}, fieldref: {fieldPath: data.wave}}',
    '$(WAVE)',
  ),
  variables(
    'another namespace',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source, namespace: m}, fieldref: {fieldPath: data.wave}}',
    '$(WAVE)',
  ),
  variables(
    'a field that is not there',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source}, fieldref: {fieldPath: data.x}}',
    '$(WAVE)',
  ),
  variables(
    'an object that is not there',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: nobody}}',
    '$(WAVE)',
  ),
  {
    name: 'several objects',
    files: `
#- kustomization.yaml
resources: [all.yaml]
vars: [{name: NAME, objref: {apiVersion: v1, kind: ConfigMap, name: a}}]
#- all.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: one}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: two}}
`,
  },
  {
    name: 'a cluster-scoped object',
    files: `
#- kustomization.yaml
resources: [all.yaml]
vars: [{name: NAME, objref: {apiVersion: v1, kind: Namespace, name: a}}]
#- all.yaml
{apiVersion: v1, kind: Namespace, metadata: {name: a, annotations: {argocd.argoproj.io/hook: $(NAME)}}}
`,
  },
  variables(
    'a map',
    '- {name: WAVE, objref: {apiVersion: v1, kind: ConfigMap, name: source}, fieldref: {fieldPath: data}}',
    '$(WAVE)',
  ),
];
