import { expect, test } from 'vitest';
import { syncOrder } from '../../../server/src/core/order/syncOrder.ts';
import type { SyncObject } from '../../../server/src/core/order/syncTask.ts';

interface Options {
  readonly kind?: string;
  readonly group?: string;
  readonly wave?: string;
  readonly options?: string;
  readonly namespace?: string;
  readonly isNameOpen?: boolean;
  readonly defines?: SyncObject['defines'];
}

function object(name: string, options: Options = {}): SyncObject {
  const { kind = 'ConfigMap', group = '', wave = '0', namespace, isNameOpen, defines } = options;
  const annotations = new Map([['argocd.argoproj.io/sync-wave', wave]]);
  if (options.options !== undefined) annotations.set('argocd.argoproj.io/sync-options', options.options);
  return { group, kind, name, namespace, annotations, defines, ...(isNameOpen && { isNameOpen }) };
}

function printed(desired: readonly SyncObject[], onlyLive: readonly SyncObject[] = []): readonly string[] {
  return syncOrder(desired, onlyLive, { destinationNamespace: 'default', pruneLast: false }).map(
    ({ wave, tasks }) =>
      `${wave}: ${tasks.map(({ object: { name }, prune }) => `${prune ? '~' : ''}${name}`).join(' ')}`,
  );
}

const inApp = object('c', { namespace: 'app' });
const app = (options: Options = {}): SyncObject =>
  object('app', { kind: 'Namespace', wave: '5', ...options });
const definition = (kind: string, wave: string): SyncObject =>
  object(`def-${kind}`, {
    kind: 'CustomResourceDefinition',
    group: 'apiextensions.k8s.io',
    wave,
    defines: { group: 'x.io', kind },
  });

test('a Namespace goes in front of the first object in it only', () => {
  const second = object('d', { namespace: 'app', wave: '1' });
  expect(printed([second, inApp, app()])).toEqual(['0: app c', '1: d']);
});

test('what only looks like a Namespace stays', () => {
  expect(printed([inApp, app({ group: 'example.com' })])).toEqual(['0: c', '5: app']);
  expect(printed([inApp, app({ kind: 'Space' })])).toEqual(['0: c', '5: app']);
});

test('so does a Namespace whose name a template decides, and one that nothing is in', () => {
  expect(printed([inApp, app({ isNameOpen: true })])).toEqual(['0: c', '5: app']);
  expect(printed([object('c', { namespace: 'other' }), app()])).toEqual(['0: c', '5: app']);
});

test('what is pruned neither needs a Namespace nor is one', () => {
  expect(printed([app()], [inApp])).toEqual(['0: ~c', '5: app']);
  expect(printed([inApp], [app()])).toEqual(['0: c', '5: ~app']);
});

test('no Namespace needs another one, whatever its own metadata say', () => {
  expect(printed([app(), object('n', { kind: 'Namespace', namespace: 'app' })])).toEqual(['0: n', '5: app']);
});

test('several definitions go in front of one object, in their own order', () => {
  const widget = object('w', { kind: 'Widget', group: 'x.io' });
  const gadget = object('g', { kind: 'Gadget', group: 'x.io', wave: '1' });
  expect(printed([gadget, widget, definition('Gadget', '2'), definition('Widget', '3')])).toEqual([
    '0: def-Widget w',
    '1: def-Gadget g',
  ]);
});

test('a definition of the same kind in another group stays', () => {
  expect(printed([object('w', { kind: 'Widget', group: 'y.io' }), definition('Widget', '3')])).toEqual([
    '0: w',
    '3: def-Widget',
  ]);
});

test('the waves of what is pruned are mirrored, in whatever order they come', () => {
  const live = [object('a', { wave: '9' }), object('b', { wave: '-1' }), object('c', { wave: '10' })];
  expect(printed([], live)).toEqual(['-1: ~c', '9: ~a', '10: ~b']);
});

test('PruneLast does not wait for hooks behind the Sync phase', () => {
  const hook = object('h', { wave: '9' });
  const annotations = new Map([...hook.annotations, ['argocd.argoproj.io/hook', 'PostSync']]);
  const live = [object('a', { wave: '1', options: 'PruneLast=true' })];
  expect(printed([object('c', { wave: '5' }), { ...hook, annotations }], live)).toEqual([
    '5: c',
    '6: ~a',
    '9: h',
  ]);
});

test.each([
  ['PruneLast=true', ['1: ~b', '5: c', '6: ~a']],
  ['Prune=true, PruneLast=true', ['1: ~b', '5: c', '6: ~a']],
  ['PruneLast=false', ['1: ~b', '3: ~a', '5: c']],
])('an object that is pruned with %s', (options, expected) => {
  const live = [object('a', { wave: '1', options }), object('b', { wave: '3' })];
  expect(printed([object('c', { wave: '5' })], live)).toEqual(expected);
});
