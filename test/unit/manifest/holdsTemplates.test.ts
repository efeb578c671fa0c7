import { describe, expect, test } from 'vitest';
import { manifestsOf } from './manifestsOf.ts';

const wave = 'argocd.argoproj.io/sync-wave';

describe('templates', () => {
  const head = 'apiVersion: argoproj.io/v1alpha1\nkind: ';

  test.each([
    [`${head}Application\nmetadata: {name: a}\n`, false],
    [`${head}Application\nmetadata:\n  name: a-{{ .Values.env }}\n`, true],
    [`${head}Application\nmetadata:\n  name: {{ .Values.name }}\n`, true],
    [`${head}Application\nmetadata: {name: a, namespace: "{{ .ns }}"}\n`, true],
    [`${head}Application\nmetadata: {annotations: {${wave}: "{{ .wave }}"}}\n`, true],
    [`${head}Application\nmetadata: {annotations: {description: "{{ not ours }}"}}\n`, false],
    [`${head}Application\nspec: {project: "{{ .p }}"}\n`, true],
    [`${head}Application\nspec: {sources: [{path: a}, {repoURL: "{{ .r }}"}]}\n`, true],
    [`${head}Application\nspec: {source: {helm: {values: "{{ tpl }}"}}}\n`, false],
    [`${head}Application\nspec: {destination: {server: "{{ .s }}"}}\n`, true],
    [`${head}ApplicationSet\nmetadata: {name: a}\nspec: {template: {spec: {project: "{{ .p }}"}}}\n`, false],
    [`${head}ApplicationSet\nmetadata: {name: "{{ .a }}"}\n`, true],
    ['apiVersion: v1\nkind: ConfigMap\ndata: {rule: "{{ $labels.x }}"}\n', false],
    ['apiVersion: "{{ .v }}"\nkind: A\n', true],
    ['apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  labels: {{ .labels }} more\n', true],
    ['apiVersion: v1\nkind: A\nmetadata:\n  name: a\nspec: "x\n', false],
  ])('%j is templated: %s', (text, templated) => {
    expect(manifestsOf(text)[0]?.templated).toBe(templated);
  });

  test('an unquoted name expression is kept as written', () => {
    expect(manifestsOf(`${head}Application\nmetadata:\n  name: {{ .Values.name }}\n`)[0]?.name?.value).toBe(
      '{{ .Values.name }}',
    );
  });
});
