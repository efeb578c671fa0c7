import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSyncWave } from '../../../server/src/core/argo/readSyncWave.ts';
import { classifyObject } from '../../../server/src/core/order/classifyObject.ts';
import { syncOrder } from '../../../server/src/core/order/syncOrder.ts';
import type { SyncObject } from '../../../server/src/core/order/syncTask.ts';

interface VectorObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly annotations: Record<string, string>;
  readonly crdFor?: string;
  readonly onlyLive?: boolean;
}

interface Vectors {
  readonly classify: readonly {
    readonly id: string;
    readonly annotations: Record<string, string>;
    readonly kind: string;
    readonly phases: readonly string[];
    readonly deleteHooks: readonly string[];
    readonly wave: string;
  }[];
  readonly order: readonly {
    readonly id: string;
    readonly destinationNamespace: string;
    readonly pruneLast: boolean;
    readonly input: readonly VectorObject[];
    readonly expected: readonly object[];
  }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../data/sync-vectors.json', import.meta.url), 'utf8'),
) as Vectors;

describe('what an object is, by its annotations', () => {
  test.each(vectors.classify)('$id $annotations', (vector) => {
    const annotations = new Map(Object.entries(vector.annotations));
    const { kind, phases, deleteHooks } = classifyObject(annotations);
    const wave = readSyncWave(annotations).wave.toString();
    expect({ kind, phases, deleteHooks, wave }).toEqual({
      kind: vector.kind,
      phases: vector.phases,
      deleteHooks: vector.deleteHooks,
      wave: vector.wave,
    });
  });
});

describe('the order of a sync operation', () => {
  test.each(vectors.order)('$id', (vector) => {
    const desired = vector.input.filter((object) => !object.onlyLive).map(toSyncObject);
    const onlyLive = vector.input.filter((object) => object.onlyLive).map(toSyncObject);
    const steps = syncOrder(desired, onlyLive, vector);
    const tasks = steps.flatMap((step) => step.tasks);
    expect(
      tasks.map(({ phase, wave, object, prune }) => ({
        phase,
        wave: wave.toString(),
        kind: object.kind,
        name: object.name,
        prune,
      })),
    ).toEqual(vector.expected);
  });
});

function toSyncObject(object: VectorObject): SyncObject {
  const [group = '', kind = ''] = object.crdFor?.split('/') ?? [];
  return {
    group: object.group,
    kind: object.kind,
    name: object.name,
    namespace: object.namespace,
    annotations: new Map(Object.entries(object.annotations)),
    defines: object.crdFor ? { group, kind } : undefined,
  };
}
