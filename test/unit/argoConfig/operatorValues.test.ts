import { expect, test } from 'vitest';
import { collectFacts } from '../../../server/src/core/facts/collectFacts.ts';

const check = '{ group: argoproj.io, kind: Application, check: return {} }';
const application = (values: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: argocd }
spec: { source: { repoURL: https://charts.example.com, chart: gitops, helm: { ${values} } } }
`;

test.each([
  ['a file of values', `argocd_cr: { resourceHealthChecks: [${check}] }`],
  ['values in an Application', application(`values: "argocd_cr: { resourceHealthChecks: [${check}] }"`)],
  ['an object of values', application(`valuesObject: { argocd: { resourceHealthChecks: [${check}] } }`)],
])('%s of a chart that makes an object of the operator', (_, text) => {
  const parts = collectFacts('/workspace/values.yaml', text).argoConfig?.parts ?? [];
  expect(parts.map(({ form, health }) => [form, health])).toEqual([['operator', 'set']]);
  const [range] = parts.map(({ healthRange }) => healthRange);
  expect(range && text.slice(range.start, range.end)).toBe('Application');
});

test.each([
  [
    'about other kinds',
    'argocd: { resourceHealthChecks: [{ group: apps, kind: Deployment, check: return {} }] }',
  ],
  ['too deep down', `a: { b: { c: { d: { resourceHealthChecks: [${check}] } } } }`],
])('values %s say nothing', (_, text) => {
  expect(collectFacts('/workspace/values.yaml', text).argoConfig?.parts ?? []).toEqual([]);
});
