import { expect, test } from 'vitest';
import { fixtureRepository } from '../../kit/workspaceFrom.ts';
import { manifest, modelOf, nameOf, orderIn, printSteps } from './orderCase.ts';

const application = (path: string, destination: string, options = ''): string =>
  manifest('Application', 'parent', {
    apiVersion: 'argoproj.io/v1alpha1',
    rest: `spec: {source: {repoURL: "${fixtureRepository}", path: ${path}}, destination: {namespace: ${destination}}, syncPolicy: {syncOptions: [${options}]}}`,
  });

test('phases, waves, kinds and names, and what is awaited', () => {
  const model = modelOf({
    'apps/all.yaml':
      manifest('Deployment', 'web', { apiVersion: 'apps/v1', wave: '1' }) +
      manifest('ConfigMap', 'b') +
      manifest('Widget', 'w', { apiVersion: 'example.com/v1' }) +
      manifest('Service', 'a') +
      manifest('Job', 'migrate', { apiVersion: 'batch/v1', hook: 'PreSync' }),
  });
  expect(printSteps(orderIn(model, 'apps'))).toEqual([
    'PreSync 0: Job/migrate!',
    'Sync 0: ConfigMap/b, Service/a!, Widget/w?',
    'Sync 1: Deployment/web',
  ]);
});

test.each(['yes', 'no', 'unknown'] as const)(
  'Applications are awaited as their health is judged: %s',
  (health) => {
    const type = { apiVersion: 'argoproj.io/v1alpha1' };
    const model = modelOf({
      'apps/all.yaml':
        manifest('Application', 'one', type) + manifest('Application', 'two', { ...type, wave: '1' }),
    });
    const { steps } = orderIn(model, 'apps', health);
    expect(steps.map(({ objects }) => objects.map(({ awaited }) => awaited))).toEqual([[health], ['no']]);
  },
);

test('Namespaces and CRDs move in front of what needs them', () => {
  const model = modelOf({
    'apps/all.yaml':
      manifest('Namespace', 'team', { wave: '3' }) +
      manifest('ConfigMap', 'c', { namespace: 'team', wave: '-1' }) +
      manifest('Widget', 'w', { apiVersion: 'example.com/v1' }) +
      manifest('CustomResourceDefinition', 'widgets.example.com', {
        apiVersion: 'apiextensions.k8s.io/v1',
        wave: '2',
        rest: 'spec: {group: example.com, names: {kind: Widget}}',
      }),
  });
  expect(printSteps(orderIn(model, 'apps'))).toEqual([
    'Sync -1: Namespace/team (from Sync 3, for ConfigMap/c), ConfigMap/c',
    'Sync 0: CustomResourceDefinition/widgets.example.com (from Sync 2, for Widget/w), Widget/w',
  ]);
});

test('a patch can make the definition of a CRD', () => {
  const model = modelOf({
    'apps/kustomization.yaml': [
      'resources: [all.yaml]',
      'patches:',
      '- target: {kind: CustomResourceDefinition}',
      '  patch: |-',
      '    - {op: add, path: /spec, value: {group: example.com, names: {kind: Widget}}}',
    ].join('\n'),
    'apps/all.yaml':
      manifest('Widget', 'w', { apiVersion: 'example.com/v1' }) +
      manifest('CustomResourceDefinition', 'widgets.example.com', {
        apiVersion: 'apiextensions.k8s.io/v1',
        wave: '2',
      }),
    'parent/parent.yaml': application('apps', 'team'),
  });
  expect(printSteps(orderIn(model, 'apps'))).toEqual([
    'Sync 0: CustomResourceDefinition/widgets.example.com (from Sync 2, for Widget/w), Widget/w',
  ]);
});

test('the destination namespace comes from the parent, and goes before everything', () => {
  const objects = manifest('Namespace', 'team', { wave: '5' }) + manifest('ClusterRole', 'r', { wave: '-3' });
  const assumed = orderIn(modelOf({ 'apps/all.yaml': objects }), 'apps');
  expect(assumed.destinationNamespace).toBeUndefined();
  expect(printSteps(assumed)).toEqual(['Sync -3: ClusterRole/r', 'Sync 5: Namespace/team']);

  const parent = application('apps', 'team', 'CreateNamespace=true');
  const rendered = orderIn(modelOf({ 'parent/p.yaml': parent, 'apps/all.yaml': objects }), 'apps');
  expect(rendered).toMatchObject({ destinationNamespace: 'team', createsNamespace: true });
  expect(printSteps(rendered)).toEqual([
    'Sync -3: Namespace/team (from Sync 5, for ClusterRole/r), ClusterRole/r',
  ]);
});

test('what has no place: hooks of deletion, what is never applied, what a template decides', () => {
  const model = modelOf({
    'apps/all.yaml':
      manifest('Job', 'clean', { hook: 'PostDelete' }) +
      manifest('Job', 'both', { hook: 'PreDelete,Sync' }) +
      manifest('Job', 'skip', { hook: 'Skip' }) +
      manifest('Job', 'typo', { hook: 'presync' }),
    'chart/Chart.yaml': 'name: chart',
    'chart/templates/all.yaml':
      manifest('ConfigMap', 'c', { wave: '{{ .Values.wave }}' }) +
      manifest('ConfigMap', '{{ .Release.Name }}-a', { wave: '1' }) +
      manifest('ConfigMap', '{{ .Release.Name }}-a', { wave: '2' }) +
      manifest('Job', 'j', { wave: '2', hook: '{{ .Values.hook }}' }),
  });
  const order = orderIn(model, 'apps');
  expect(printSteps(order)).toEqual(['Sync 0: Job/both']);
  expect(order.deleteHooks.map(({ instance, phases }) => [nameOf(instance), ...phases])).toEqual([
    ['Job/clean', 'PostDelete'],
    ['Job/both', 'PreDelete'],
  ]);
  expect(order.neverApplied.map(({ instance, because }) => [nameOf(instance), because])).toEqual([
    ['Job/skip', 'skipped'],
    ['Job/typo', 'ignored'],
  ]);

  const chart = orderIn(model, 'chart');
  expect(chart.undecided.map(nameOf)).toEqual(['ConfigMap/c', 'Job/j']);
  expect(chart.steps).toHaveLength(2);
});

test('a Namespace whose name is a template pulls nothing and is pulled by nothing', () => {
  const model = modelOf({
    'chart/Chart.yaml': 'name: chart',
    'chart/templates/all.yaml':
      manifest('Namespace', '{{ .Values.ns }}', { wave: '4' }) +
      manifest('ConfigMap', 'c', { namespace: '"{{ .Values.ns }}"' }),
  });
  expect(printSteps(orderIn(model, 'chart'))).toEqual([
    'Sync 0: ConfigMap/c',
    'Sync 4: Namespace/{{ .Values.ns }}',
  ]);
});

test('removal goes from the highest wave down; hooks and Prune=false are no part of it', () => {
  const objects =
    manifest('ConfigMap', 'a', { wave: '1' }) +
    manifest('ConfigMap', 'b', { wave: '2' }) +
    manifest('ConfigMap', 'z', { wave: '9', options: 'PruneLast=true' }) +
    manifest('ConfigMap', 'kept', { options: 'Validate=false, Prune=false' }) +
    manifest('Job', 'h', { hook: 'PreSync' });
  const removed = (model: ReturnType<typeof modelOf>) =>
    orderIn(model, 'apps').removal.map(({ instances }) => instances.map(nameOf));
  expect(removed(modelOf({ 'apps/all.yaml': objects }))).toEqual([
    ['ConfigMap/b'],
    ['ConfigMap/a'],
    ['ConfigMap/z'],
  ]);
  const pruneLast = { 'parent/p.yaml': application('apps', 'x', 'PruneLast=true'), 'apps/all.yaml': objects };
  expect(removed(modelOf(pruneLast))).toEqual([['ConfigMap/a', 'ConfigMap/b', 'ConfigMap/z']]);
});

test('in a single step only its hooks are awaited', () => {
  const objects =
    manifest('Deployment', 'd', { apiVersion: 'apps/v1' }) +
    manifest('Job', 'j', { apiVersion: 'batch/v1', hook: 'Sync' });
  expect(printSteps(orderIn(modelOf({ 'apps/all.yaml': objects }), 'apps'))).toEqual([
    'Sync 0: Deployment/d, Job/j!',
  ]);
});

test('what moves inside of its own step has not moved, and what changes its phase alone has', () => {
  const definition = (kind: string): string =>
    manifest('CustomResourceDefinition', kind, {
      apiVersion: 'apiextensions.k8s.io/v1',
      rest: `spec: {group: x.io, names: {kind: ${kind}}}`,
    });
  const objects =
    definition('Secret') +
    manifest('Secret', 's', { apiVersion: 'x.io/v1' }) +
    definition('Widget') +
    manifest('Widget', 'w', { apiVersion: 'x.io/v1', hook: 'PreSync' });
  const steps = printSteps(orderIn(modelOf({ 'apps/all.yaml': objects }), 'apps'));
  expect(steps[0]).toMatch(/^PreSync 0: CustomResourceDefinition\/Widget.? \(from Sync 0, for Widget\/w\)/);
  expect(steps[1]).toMatch(/^Sync 0: CustomResourceDefinition\/Secret, Secret\/s/);
});

test('whether Applications are awaited is of no consequence for other kinds of the group, or of the name', () => {
  const objects =
    manifest('Rollout', 'r', { apiVersion: 'argoproj.io/v1alpha1' }) +
    manifest('Application', 'a', { apiVersion: 'argoproj.io/v1alpha1' }) +
    manifest('Application', 'b', { apiVersion: 'app.k8s.io/v1beta1' }) +
    manifest('ConfigMap', 'last', { wave: '1' });
  expect(printSteps(orderIn(modelOf({ 'apps/all.yaml': objects }), 'apps', 'no'))[0]).toBe(
    'Sync 0: Application/a, Application/b?, Rollout/r!',
  );
});
