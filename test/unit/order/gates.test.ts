import { expect, test } from 'vitest';
import { gates, holdsGate } from '../../../server/src/core/order/gates.ts';
import { hasHealthCheck } from '../../../server/src/core/order/hasHealthCheck.ts';
import { syncOrder } from '../../../server/src/core/order/syncOrder.ts';
import type { SyncObject } from '../../../server/src/core/order/syncTask.ts';

const options = { destinationNamespace: 'default', pruneLast: false };

/** `Kind/name@wave^Phase`, as sync-semantics.md §8.4 writes objects. */
function object(text: string): SyncObject {
  const match = /^(\w+)\/([^@^]+)(?:@(-?\d+))?(?:\^(\w+))?$/.exec(text);
  const [, kind = '', name = '', wave, hook] = match ?? [];
  const annotations = new Map<string, string>();
  if (wave) annotations.set('argocd.argoproj.io/sync-wave', wave);
  if (hook) annotations.set('argocd.argoproj.io/hook', hook);
  return { group: '', kind, name, namespace: undefined, annotations, defines: undefined };
}

test.each([
  { id: 'G1', objects: ['Deployment/d'], expected: ['none'] },
  { id: 'G2', objects: ['Deployment/d', 'ConfigMap/c@1'], expected: ['all', 'none'] },
  { id: 'G5', objects: ['ConfigMap/c', 'Deployment/d@1'], expected: ['all', 'none'] },
  { id: 'G6', objects: ['ConfigMap/c', 'Deployment/d@1', 'Job/j^PostSync'], expected: ['all', 'all', 'all'] },
  { id: 'G7', objects: ['ConfigMap/c', 'Deployment/d@1', 'Job/j@1^Sync'], expected: ['all', 'all'] },
  { id: 'G8', objects: ['Deployment/d', 'Job/j^Sync'], expected: ['hooks'] },
  {
    id: 'SyncFail steps do not hold the last regular one open',
    objects: ['Deployment/d', 'Job/j^SyncFail'],
    expected: ['none', 'none'],
  },
])('$id: $objects is awaited as $expected', ({ objects, expected }) => {
  expect(gates(syncOrder(objects.map(object), [], options))).toEqual(expected);
});

test('G22: an object that only waits to be pruned makes a second step', () => {
  const steps = syncOrder([object('Deployment/d')], [object('ConfigMap/old@5')], options);
  expect(gates(steps)).toEqual(['all', 'none']);
});

test.each([
  ['apps', 'Deployment', 'yes'],
  ['', 'Secret', 'no'],
  ['', 'PersistentVolumeClaim', 'yes'],
  ['argoproj.io', 'Application', 'no'],
  ['argoproj.io', 'ApplicationSet', 'yes'],
  ['beat.k8s.elastic.co', 'Beat', 'yes'],
  ['s3.aws.upbound.io', 'Bucket', 'yes'],
  ['example.com', 'Widget', 'unknown'],
  ['monitoring.coreos.com', 'ServiceMonitor', 'unknown'],
] as const)('the health of %s/%s is judged: %s', (group, kind, expected) => {
  expect(hasHealthCheck(group, kind)).toBe(expected);
});

test.each([
  { text: 'Pod/p', gate: 'all', expected: true },
  { text: 'Pod/p', gate: 'hooks', expected: false },
  { text: 'Pod/p^Sync', gate: 'hooks', expected: true },
  { text: 'Secret/s', gate: 'all', expected: false },
  { text: 'Pod/p', gate: 'none', expected: false },
  { text: 'Pod/p^Sync', gate: 'none', expected: false },
] as const)('$text holds a gate for $gate open: $expected', ({ text, gate, expected }) => {
  const [task] = syncOrder([object(text)], [], options).flatMap((step) => step.tasks);
  expect(task && holdsGate(task, gate)).toBe(expected);
});
