import { expect, test } from 'vitest';
import type { RenderResult } from '../../../server/src/core/render/renderedResource.ts';
import { applicationSource } from '../../kit/applicationSource.ts';
import { renderFixture } from '../../kit/renderFixture.ts';

const chart = `
#- Chart.yaml
name: parent
dependencies:
  - { name: always }
  - { name: aliased, repository: https://example.com }
  - { name: switched, condition: switched.enabled }
#- crds/crd.yaml
{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: crd } }
#- templates/plain.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: plain } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: '{{ .Release.Name }}', annotations: { argocd.argoproj.io/sync-wave: "1" } } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: waved, annotations: { helm.sh/hook-weight: '{{ .Values.wave }}' } } }
#- templates/sub/kind.yaml
{ apiVersion: v1, kind: '{{ .Values.kind }}', metadata: { name: strange } }
---
{ apiVersion: v1, kind: Secret, metadata: { name: known } }
#- templates/conditional.yaml
{{- if .Values.enabled }}
apiVersion: v1
kind: ConfigMap
metadata: { name: hidden }
{{- end }}
#- templates/_helpers.yaml
{{- define "x" }}{{ end }}
#- templates/NOTES.txt
Thanks.
#- charts/always/Chart.yaml
name: always
#- charts/always/templates/a.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: always } }
#- charts/always/crds/a.yaml
{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: inner } }
#- charts/undeclared/Chart.yaml
name: undeclared
#- charts/undeclared/templates/a.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: undeclared } }
#- charts/folder/Chart.yaml
name: switched
#- charts/folder/templates/a.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: switched } }
`;

function outcome({ resources, unresolved }: RenderResult): readonly (readonly string[])[] {
  return [
    resources.map(({ name, unresolved: uncertain }) => `${name}${uncertain ? '?' : ''}`),
    unresolved.map(({ reason, subject }) => `${reason} ${subject}`),
  ];
}

test('what is plain YAML is known, everything else is unresolved', () => {
  const result = renderFixture(chart);
  expect(result.tool).toBe('helm');
  expect(result.failure).toBeUndefined();
  expect(outcome(result)).toEqual([
    ['crd', 'plain', '{{ .Release.Name }}?', 'waved?', 'known', 'inner', 'always', 'undeclared'],
    [
      'helm aliased',
      'helm switched',
      'template templates/conditional.yaml',
      'template templates/sub/kind.yaml',
    ],
  ]);
});

test('skipCrds leaves the definitions out', () => {
  const [names] = outcome(renderFixture(chart, '.', applicationSource({ helm: { skipCrds: true } })));
  expect(names).toEqual(['plain', '{{ .Release.Name }}?', 'waved?', 'known', 'always', 'undeclared']);
});

test('a chart without Chart.yaml fails', () => {
  const result = renderFixture(
    '#- MyChart.yaml\nname: x\n#- templates/a.yaml\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }\n',
  );
  expect(result.failure?.message.en).toBe('The chart has no Chart.yaml.');
  expect(outcome(result)).toEqual([['a'], []]);
});

test('a Chart.yaml that says nothing', () => {
  expect(outcome(renderFixture('#- Chart.yaml\n- x\n#- charts/a/Chart.yaml\n- y\n'))).toEqual([[], []]);
});
