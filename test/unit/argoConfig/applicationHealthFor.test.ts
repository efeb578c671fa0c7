import { expect, test } from 'vitest';
import { applicationHealthFor } from '../../../server/src/core/argoConfig/applicationHealthFor.ts';
import { fixtureFolder } from '../../kit/fixture.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

const unset = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: argocd-cm\n';
const set = `${unset}data:\n  resource.customizations.health.argoproj.io_Application: return {}\n`;
const template = `${unset}data:\n  {{- toYaml .Values.cm | nindent 2 }}\n`;
const kustomization = (base: string): string =>
  `resources:\n  - ${base}\npatches:\n  - path: patches/argocd-cm.yaml\n`;

const cases: readonly (readonly [string, string, Record<string, string>])[] = [
  ['nothing', 'unknown', {}],
  ['no override anywhere', 'no', { 'argocd/cm.yaml': unset }],
  ['an override', 'yes', { 'argocd/cm.yaml': set }],
  ['an override in one of two layers', 'yes', { 'argocd/base/cm.yaml': unset, 'argocd/prod/cm.yaml': set }],
  [
    'an override, but nearer there is none',
    'unknown',
    { 'other/cm.yaml': set, 'apps/argocd/cm.yaml': unset },
  ],
  ['an override nearby, and none far away', 'yes', { 'other/cm.yaml': unset, 'apps/argocd/cm.yaml': set }],
  ['a template', 'unknown', { 'a/cm.yaml': unset, 'b/templates/cm.yaml': template }],
  [
    'a patch of the manifests of Argo CD',
    'no',
    {
      'argocd/patches/argocd-cm.yaml': unset,
      'argocd/kustomization.yaml': kustomization('github.com/argoproj/argo-cd//manifests/ha?ref=v3.0.0'),
    },
  ],
  [
    'a patch of a base of somebody else',
    'unknown',
    {
      'argocd/patches/argocd-cm.yaml': unset,
      'argocd/kustomization.yaml': kustomization('github.com/acme/argocd//base?ref=main'),
    },
  ],
  [
    'a version that needs no override',
    'yes',
    { 'argocd/kustomization.yaml': 'resources: [github.com/argoproj/argo-cd//manifests?ref=v1.7.8]\n' },
  ],
  [
    'our configuration says no',
    'no',
    { 'cm.yaml': set, '.sync-waves.yaml': 'argocd: { applicationHealth: false }' },
  ],
  [
    'our configuration says yes',
    'yes',
    { 'cm.yaml': unset, '.sync-waves.yaml': 'argocd: { applicationHealth: true }' },
  ],
];

test.each(cases)('with %s it is %s', (_, state, files) => {
  const text = Object.entries(files).map(([path, content]) => `#- ${path}\n${content}`);
  const { model } = workspaceFrom(text.join('')).snapshot;
  expect(applicationHealthFor(`${fixtureFolder}/apps/api.yaml`, model).state).toBe(state);
});

test('the setup stays the same object while nothing about Argo CD changes', () => {
  const { workspace, snapshot } = workspaceFrom(
    `#- cm.yaml\n${unset}#- a.yaml\n${unset.replace('argocd-cm', 'x')}`,
  );
  const path = `${fixtureFolder}/a.yaml`;
  const other = workspace.apply([{ path, text: 'apiVersion: argoproj.io/v1alpha1\nkind: Application\n' }]);
  expect(other.model.argoSetup).toBe(snapshot.model.argoSetup);
  const changed = workspace.apply([{ path: `${fixtureFolder}/cm.yaml`, text: set }]);
  expect(changed.model.argoSetup.healthAt(path).state).toBe('yes');
  const gone = workspace.apply([{ path: `${fixtureFolder}/cm.yaml`, text: undefined }]);
  expect(gone.model.argoSetup.healthAt(path).state).toBe('unknown');
});
