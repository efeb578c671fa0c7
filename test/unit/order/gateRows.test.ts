import { describe, expect, test } from 'vitest';
import { fixtureRepository, workspaceFrom } from '../../kit/workspaceFrom.ts';
import { removalOrder } from '../../../server/src/core/order/removalOrder.ts';
import { syncObjectOf } from '../../../server/src/core/order/syncObjectOf.ts';
import { manifest, modelOf, nameOf, orderIn, printSteps } from './orderCase.ts';

const pod = 'spec: {template: {spec: {containers: []}}}';
const deployment = (wave: string, rest = pod): string =>
  manifest('Deployment', 'd', { apiVersion: 'apps/v1', wave, rest });
const last = manifest('ConfigMap', 'last', { wave: '1' });

/** What an Application with these objects is told, of the rules that know a row. */
function told(objects: string, rule: string, syncPolicy = '{}'): readonly string[] {
  const application = `#- root/app.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app }\nspec:\n  source: { repoURL: "${fixtureRepository}", path: app }\n  destination: { namespace: app }\n  syncPolicy: ${syncPolicy}\n`;
  const { snapshot } = workspaceFrom(`${application}#- app/all.yaml\n${objects}`);
  return [...snapshot.findings.values()].flat().flatMap((finding) => (finding.rule === rule ? [rule] : []));
}

const subscription = manifest('Subscription', 's', {
  apiVersion: 'operators.coreos.com/v1alpha1',
  rest: 'spec: {name: openshift-pipelines-operator-rh}',
});
const widget = (options?: string): string =>
  manifest('TektonConfig', 'config', {
    apiVersion: 'operator.tekton.dev/v1alpha1',
    ...(options && { options }),
  });
const skips = 'SkipDryRunOnMissingResource=true';
const paused = deployment('0', `spec: {paused: true, template: {spec: {containers: []}}}`);
const ignored = deployment('0').replace(
  'annotations: {',
  'annotations: {argocd.argoproj.io/ignore-healthcheck: "true", ',
);

/** Rows of S§8.5 about health and the dry run; those about steps alone are in gates.test.ts. */
const child = (hook?: string): string =>
  manifest('Application', 'a', { apiVersion: 'argoproj.io/v1alpha1', wave: '0', ...(hook && { hook }) });
const settings = (hook?: string): string => manifest('ConfigMap', 'settings', hook ? { hook } : {});
const reader = deployment(
  '0',
  'spec: {template: {spec: {containers: [{name: c, envFrom: [{configMapRef: {name: settings}}]}]}}}',
);

describe('what S§8.5 says of objects that never let a wave pass', () => {
  test.each([
    ['G11', paused + last, 'suspended-resource-gates-wave', true],
    ['G11 in the last wave', paused, 'suspended-resource-gates-wave', false],
    ['G16', ignored + last, 'ignore-healthcheck-does-not-unblock', true],
    ['G16 in the last wave', ignored, 'ignore-healthcheck-does-not-unblock', false],
    ['G18', subscription + widget(), 'cr-without-crd', true],
    ['G19', subscription + widget(skips), 'cr-without-crd', false],
  ])('%s', (_, objects, rule, isTold) => {
    expect(told(objects, rule)).toEqual(isTold ? [rule] : []);
  });

  test('G12: an Application is not waited for where Argo CD has no health check for it, G13: else it is', () => {
    const model = modelOf({ 'apps/all.yaml': child() + last.replace('v1,', 'v1,') });
    expect(printSteps(orderIn(model, 'apps', 'no'))[0]).toBe('Sync 0: Application/a');
    expect(printSteps(orderIn(model, 'apps', 'yes'))[0]).toBe('Sync 0: Application/a!');
  });

  test('G4: what is healthy lets the last wave start, behind which nothing is waited for', () => {
    const { steps } = orderIn(modelOf({ 'apps/all.yaml': deployment('0') + last }), 'apps');
    expect(steps.map(({ gate }) => gate)).toEqual(['all', 'none']);
    expect(steps.map(({ objects }) => objects.map(({ awaited }) => awaited))).toEqual([['yes'], ['no']]);
  });

  test('G10: a custom resource with a health check is waited for, whatever state it is in', () => {
    const issuer = manifest('ClusterIssuer', 'i', { apiVersion: 'cert-manager.io/v1' });
    expect(printSteps(orderIn(modelOf({ 'apps/all.yaml': issuer + last }), 'apps'))).toEqual([
      'Sync 0: ClusterIssuer/i!',
      'Sync 1: ConfigMap/last',
    ]);
  });

  test('G14: a child Application that is a hook may let the sync pass before it exists, a plain one does not', () => {
    expect(told(child('Sync'), 'child-app-as-hook')).toEqual(['child-app-as-hook']);
    expect(told(child(), 'child-app-as-hook')).toEqual([]);
  });

  test('G20: two of three steps are not the last one, so Argo CD pauses twice', () => {
    const objects = manifest('Job', 'j', { hook: 'PreSync' }) + deployment('-1') + settings();
    const { steps } = orderIn(modelOf({ 'apps/all.yaml': objects }), 'apps');
    expect(steps.map(({ phase, wave }) => `${phase}/${wave}`)).toEqual(['PreSync/0', 'Sync/-1', 'Sync/0']);
  });

  test('G24: self-healing is a sync of some objects, which does not bring back a hook that others need', () => {
    const healed = '{ automated: { selfHeal: true } }';
    expect(told(settings('PreSync') + reader, 'self-heal-skips-hooks', healed)).toEqual([
      'self-heal-skips-hooks',
    ]);
    expect(told(settings() + reader, 'self-heal-skips-hooks', healed)).toEqual([]);
  });

  test('G17: a kind that the same Application defines in a later wave comes first all the same', () => {
    const definition = manifest('CustomResourceDefinition', 'c', {
      apiVersion: 'apiextensions.k8s.io/v1',
      wave: '3',
      rest: 'spec: {group: x.io, names: {kind: Widget}}',
    });
    const objects = definition + manifest('Widget', 'w', { apiVersion: 'x.io/v1', wave: '1' });
    expect(told(objects, 'cr-without-crd')).toEqual([]);
    expect(told(objects, 'crd-wave-overridden')).toEqual(['crd-wave-overridden']);
  });

  test('G23: what is deleted goes from the highest wave to the lowest', () => {
    const model = modelOf({
      'apps/all.yaml':
        manifest('Application', 'a', { apiVersion: 'argoproj.io/v1alpha1', wave: '0' }) +
        manifest('ConfigMap', 'b', { wave: '1' }) +
        manifest('ConfigMap', 'c', { wave: '2' }),
    });
    const scope = model.scopes.find(({ name }) => name === 'apps');
    const steps = removalOrder((scope?.instances ?? []).map(syncObjectOf), {
      destinationNamespace: '',
      pruneLast: false,
    });
    expect(steps.map(({ instances }) => instances.map(nameOf))).toEqual([
      ['ConfigMap/c'],
      ['ConfigMap/b'],
      ['Application/a'],
    ]);
  });
});
