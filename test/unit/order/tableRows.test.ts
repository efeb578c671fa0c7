import { describe, expect, test } from 'vitest';
import { syncOrder } from '../../../server/src/core/order/syncOrder.ts';
import type { SyncObject } from '../../../server/src/core/order/syncTask.ts';

const options = { destinationNamespace: 'default', pruneLast: false };

function configMap(name: string, wave: string, namespace?: string): SyncObject {
  const annotations = new Map([['argocd.argoproj.io/sync-wave', wave]]);
  return { group: '', kind: 'ConfigMap', name, namespace, annotations, defines: undefined };
}

function printed(desired: readonly SyncObject[], onlyLive: readonly SyncObject[] = []): readonly string[] {
  return syncOrder(desired, onlyLive, options).map(
    ({ wave, tasks }) =>
      `${wave}: ${tasks.map(({ object, prune }) => `${prune ? '~' : ''}${object.namespace ?? ''}/${object.name}`).join(' ')}`,
  );
}

describe('rows of S§8.4 that are not among the vectors', () => {
  test('O22: of objects in one wave, those that go keep it', () => {
    expect(printed([configMap('b', '0')], [configMap('a', '0'), configMap('c', '0')])).toEqual([
      '0: ~/a /b ~/c',
    ]);
  });

  test('O34: of the same object twice the last one counts', () => {
    expect(printed([configMap('a', '1'), configMap('b', '1'), configMap('a', '2')])).toEqual([
      '1: /b',
      '2: /a',
    ]);
  });

  test('O34: also where only one of them says the namespace of the destination', () => {
    expect(printed([configMap('a', '1'), configMap('a', '2', 'default')])).toEqual(['2: default/a']);
  });

  test('O35: objects of one name in two namespaces are two, in one step', () => {
    expect(printed([configMap('a', '0', 'y'), configMap('a', '0', 'x')]).length).toBe(1);
    expect(printed([configMap('a', '0', 'y'), configMap('a', '0', 'x')])[0]?.split(' ').length).toBe(3);
  });

  test('O36: waves that overflow are still two steps; wave-out-of-range tells of them', () => {
    expect(printed([configMap('a', '9223372036854775807'), configMap('b', '-1')])).toEqual([
      '-1: /b',
      '9223372036854775807: /a',
    ]);
  });
});
