import { describe, expect, test } from 'vitest';
import { explainOrder } from '../../../server/src/core/order/explainOrder.ts';
import { orderSentence } from '../../../server/src/core/order/orderSentence.ts';
import { scopeOrder, type Awaited } from '../../../server/src/core/order/scopeOrder.ts';
import type { Instance } from '../../../server/src/core/scopes/scope.ts';
import type { Model } from '../../../server/src/core/workspace/model.ts';
import { fixtureRepository } from '../../kit/workspaceFrom.ts';
import { manifest, modelOf, nameOf } from './orderCase.ts';

function instance(model: Model, name: string): Instance {
  const found = model.scopes.flatMap(({ instances }) => instances).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

function why(model: Model, first: string, second: string, health: Awaited = 'unknown'): string {
  const reason = explainOrder(instance(model, first), instance(model, second), (scope) =>
    scopeOrder(scope, health),
  );
  return orderSentence(reason, 'en');
}

describe('in one scope', () => {
  const model = modelOf({
    'apps/all.yaml':
      manifest('Secret', 's') +
      manifest('Deployment', 'early', { apiVersion: 'apps/v1' }) +
      manifest('Deployment', 'also', { apiVersion: 'apps/v1' }) +
      manifest('Deployment', 'late', { apiVersion: 'apps/v1', wave: '2' }) +
      manifest('Widget', 'b', { apiVersion: 'example.com/v1', wave: '1', namespace: 'team' }) +
      manifest('Gadget', 'c', { apiVersion: 'example.com/v1', wave: '1' }) +
      manifest('Namespace', 'team', { wave: '7' }) +
      manifest('Job', 'pre', { apiVersion: 'batch/v1', hook: 'PreSync', wave: '9' }) +
      manifest('Job', 'around', { apiVersion: 'batch/v1', hook: 'PreSync,PostSync' }) +
      manifest('Job', 'before', { apiVersion: 'batch/v1', hook: 'PreSync' }) +
      manifest('Job', 'rescue', { apiVersion: 'batch/v1', hook: 'SyncFail' }) +
      manifest('Job', 'never', { apiVersion: 'batch/v1', hook: 'Skip' }),
  });

  test.each([
    [
      'Job/pre',
      'Secret/s',
      'pre goes before s: phase PreSync comes before phase Sync, and Argo CD waits in between until pre is healthy.',
    ],
    [
      'Deployment/late',
      'Deployment/early',
      'early goes before late: wave 0 comes before wave 2, and Argo CD waits in between until early is healthy.',
    ],
    [
      'Secret/s',
      'Deployment/late',
      's goes before late: wave 0 comes before wave 2, but Argo CD does not wait until s is healthy.',
    ],
    [
      'Gadget/c',
      'Deployment/late',
      'c goes before late: wave 1 comes before wave 2; whether Argo CD waits until c is healthy depends on a health check that is not known here.',
    ],
    [
      'Deployment/early',
      'Secret/s',
      's goes before early in the same step: Argo CD applies every Secret before any Deployment, but Argo CD does not wait until s is healthy.',
    ],
    [
      'Secret/s',
      'Deployment/early',
      's goes before early in the same step: Argo CD applies every Secret before any Deployment, but Argo CD does not wait until s is healthy.',
    ],
    [
      'Gadget/c',
      'Widget/b',
      'b goes before c in the same step: only the names decide between their kinds, but Argo CD does not wait until b is healthy.',
    ],
    [
      'Namespace/team',
      'Deployment/late',
      'team goes before late: Argo CD moves a Namespace in front of the first object that needs it, but Argo CD does not wait until team is healthy.',
    ],
    [
      'Deployment/early',
      'Deployment/also',
      'early and also start together: the same step, the same kind, so Argo CD applies them at the same time.',
    ],
    [
      'Job/around',
      'Secret/s',
      'around and s have no single order: a hook of several phases runs before and after the other one.',
    ],
    [
      'Job/around',
      'Job/before',
      'around and before have no single order: a hook of several phases runs before and after the other one.',
    ],
    [
      'Job/before',
      'Job/around',
      'before and around have no single order: a hook of several phases runs before and after the other one.',
    ],
    [
      'Job/rescue',
      'Secret/s',
      's goes before rescue: phase Sync comes before phase SyncFail. rescue runs only when the sync has failed.',
    ],
    [
      'Job/never',
      'Secret/s',
      'No sync applies never, so it has no place in the order: its hook annotation keeps it out.',
    ],
  ])('%s and %s', (first, second, sentence) => {
    expect(why(model, first, second)).toBe(sentence);
  });
});

describe('across scopes', () => {
  const app = (name: string, path: string, wave: string): string =>
    manifest('Application', name, {
      apiVersion: 'argoproj.io/v1alpha1',
      wave,
      rest: `spec: {source: {repoURL: "${fixtureRepository}", path: ${path}}}`,
    });
  const model = modelOf({
    'root/all.yaml': app('db', 'db', '1') + app('web', 'web', '2'),
    'db/all.yaml': manifest('Service', 'postgres', { wave: '8' }),
    'web/all.yaml': manifest('Service', 'frontend'),
    'alone/all.yaml': manifest('Application', 'lonely', { apiVersion: 'argoproj.io/v1alpha1' }),
  });

  test.each([
    ['yes', ', and Argo CD waits in between until db is healthy.'],
    ['no', ', but Argo CD does not wait until db is healthy.'],
  ] as const)('the Applications above decide; their health is judged: %s', (health, end) => {
    expect(why(model, 'Service/frontend', 'Service/postgres', health)).toBe(
      `postgres (in db) goes before frontend (in web): wave 1 comes before wave 2${end}`,
    );
  });

  test('an Application and what it renders', () => {
    const sentence = 'db renders postgres, which is applied by a sync of its own after db exists.';
    expect(why(model, 'Service/postgres', 'Application/db')).toBe(sentence);
    expect(why(model, 'Application/db', 'Service/postgres')).toBe(sentence);
  });

  test('no common parent', () => {
    expect(why(model, 'Service/postgres', 'Application/lonely')).toBe(
      'Nothing orders the two: no Application here applies both, not even through others.',
    );
  });
});
