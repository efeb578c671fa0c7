import { describe, expect, test } from 'vitest';
import { annotationKeys } from '../../../server/src/core/argo/annotationKeys.ts';
import { readSyncWave } from '../../../server/src/core/argo/readSyncWave.ts';
import vectors from '../../data/sync-vectors.json';

interface WaveVector {
  readonly id: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly wave: string;
  readonly waveWithHookWeight7?: string;
}

const cases = vectors.wave as readonly WaveVector[];
const readWith = (annotations: Readonly<Record<string, string>>) =>
  readSyncWave(new Map(Object.entries(annotations)));

describe('the wave vectors of S§8.1', () => {
  test.each(cases)('$id: $annotations is wave $wave', ({ annotations, wave }) => {
    expect(readWith(annotations).wave).toBe(BigInt(wave));
  });

  const withWeight = cases.filter(({ waveWithHookWeight7 }) => waveWithHookWeight7 !== undefined);
  test.each(withWeight)(
    '$id: $annotations with a hook weight of 7 is wave $waveWithHookWeight7',
    (vector) => {
      const annotations = { ...vector.annotations, [annotationKeys.helmHookWeight]: '7' };
      expect(readWith(annotations).wave).toBe(BigInt(vector.waveWithHookWeight7 ?? ''));
    },
  );

  test('are all here', () => {
    expect([cases.length, withWeight.length]).toEqual([33, 30]);
  });
});

test.each([
  [{}, undefined, undefined],
  [{ [annotationKeys.syncWave]: '5' }, annotationKeys.syncWave, undefined],
  [{ [annotationKeys.helmHookWeight]: '5' }, annotationKeys.helmHookWeight, undefined],
  [{ [annotationKeys.helmHookWeight]: 'x' }, undefined, undefined],
  [{ [annotationKeys.syncWave]: '1.0' }, undefined, 'not-an-integer'],
  [{ [annotationKeys.syncWave]: '' }, undefined, 'not-an-integer'],
  [{ [annotationKeys.syncWave]: '9223372036854775808' }, undefined, 'out-of-range'],
  [
    { [annotationKeys.syncWave]: 'x', [annotationKeys.helmHookWeight]: '1' },
    annotationKeys.helmHookWeight,
    'not-an-integer',
  ],
])('%j is decided by %s, with problem %s', (annotations, key, problem) => {
  expect(readWith(annotations)).toMatchObject({ key, problem });
});
