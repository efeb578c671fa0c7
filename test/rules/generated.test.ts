import { expect, test } from 'vitest';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

interface Trap {
  readonly name: string;
  readonly fixture: string;
  /** The rules that report something; none unless given. */
  readonly rules?: readonly string[];
}

/** An ApplicationSet over a list, in the namespace of all others. */
function set(name: string, elements: string, { metadata = '', more = '' } = {}): string {
  return `{ apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: { name: ${name} }, spec: { generators: [{ list: { elements: [${elements}] } }]${more}, template: { metadata: { name: "{{name}}"${metadata} }, spec: { project: default, source: { repoURL: https://example.com/charts.git, chart: x, targetRevision: 1.0.0 } } } } }\n`;
}

const steps = (first: string, second: string): string =>
  `, strategy: { type: RollingSync, rollingSync: { steps: [${[first, second]
    .map((tier) => `{ matchExpressions: [{ key: tier, operator: In, values: [${tier}] }] }`)
    .join(', ')}] } }`;

const needsBase = ', labels: { tier: "{{tier}}" }, annotations: { sync-waves/depends-on: "{{needs}}" }';

const traps: readonly Trap[] = [
  {
    name: 'T5: waves of what two ApplicationSets generate are not comparable',
    fixture: `
#- a.yaml
${set('a', '{ name: one }')}
#- b.yaml
${set('b', '{ name: two }')}
`,
  },
  {
    name: 'T6: the same Application in several environments',
    fixture: `
#- dev/set.yaml
${set('apps', '{ name: base }, { name: web }')}
#- prod/set.yaml
${set('apps', '{ name: base }, { name: web }')}
`,
  },
  {
    name: 'T8: a wave from a parameter is no wave that is wrong, though one without effect',
    fixture: `
#- set.yaml
${set('apps', '{ name: one, wave: "1" }, { name: two, wave: "x" }', {
  metadata: ', annotations: { argocd.argoproj.io/sync-wave: "{{wave}}" }',
})}
`,
    rules: ['appset-template-wave-ignored'],
  },
  {
    name: 'T12: an ApplicationSet inside of another object generates nothing',
    fixture: `
#- composition.yaml
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: composition }
spec:
  resources:
    - base: ${set('inner', '{ name: one }')}
`,
  },
  {
    name: 'T18: what can not be generated from the files leaves names open',
    fixture: `
#- set.yaml
${set('apps', '{ name: one }').replace('generators: [', 'generators: [{ clusters: {} }, ')}
#- other.yaml
{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: other, annotations: { sync-waves/depends-on: two } } }
`,
  },
  {
    name: 'a dependency inside of one ApplicationSet is no matter of waves',
    fixture: `
#- set.yaml
${set('apps', '{ name: one, tier: a, needs: two }, { name: two, tier: b, needs: "" }', { metadata: needsBase })}
`,
  },
  {
    name: 'nor of steps',
    fixture: `
#- set.yaml
${set('apps', '{ name: one, tier: a, needs: two }, { name: two, tier: b, needs: "" }', {
  metadata: needsBase,
  more: steps('a', 'b'),
})}
`,
  },
];

test.each(traps)('$name', ({ fixture, rules = [] }) => {
  const { findings } = workspaceFrom(fixture).snapshot;
  const found = [...findings.values()].flat().map(({ rule }) => rule);
  expect([...new Set(found)]).toEqual(rules);
});
