import { expect, test } from 'vitest';
import { StorageClasses } from '../../../server/src/core/order/storageClasses.ts';
import type { Model } from '../../../server/src/core/workspace/model.ts';
import { manifest, modelOf } from './orderCase.ts';

interface Options {
  readonly mode?: string;
  readonly isDefault?: string;
  readonly apiVersion?: string;
}

function storageClass(name: string, options: Options = {}): string {
  const { mode, isDefault, apiVersion = 'storage.k8s.io/v1' } = options;
  const text = manifest('StorageClass', name, {
    apiVersion,
    wave: '0',
    ...(mode !== undefined && { rest: `volumeBindingMode: ${mode}` }),
  });
  return isDefault === undefined
    ? text
    : text.replace('ations: {', `ations: {storageclass.kubernetes.io/is-default-class: "${isDefault}", `);
}

function modesIn(files: string | Readonly<Record<string, string>>) {
  return new StorageClasses().modes(scopesOf(files));
}

function scopesOf(files: string | Readonly<Record<string, string>>): Model['scopes'] {
  return modelOf(typeof files === 'string' ? { 'apps/all.yaml': files } : files).scopes;
}

const wait = 'WaitForFirstConsumer';

test('a class binds at once unless it says that it waits for a Pod', () => {
  expect(
    modesIn(
      storageClass('silent') +
        storageClass('waits', { mode: wait }) +
        storageClass('now', { mode: 'Immediate' }) +
        storageClass('odd', { mode: 'Later' }),
    ),
  ).toEqual({
    byClass: { silent: 'Immediate', waits: wait, now: 'Immediate', odd: 'Immediate' },
    ofDefault: undefined,
  });
});

test('nothing is known of a class that is there with both modes, however often it comes', () => {
  const twice = { 'a/all.yaml': storageClass('c', { mode: wait }), 'b/all.yaml': storageClass('c') };
  expect(modesIn(twice).byClass).toEqual({});
  expect(modesIn({ ...twice, 'c/all.yaml': storageClass('c') }).byClass).toEqual({});
  const same = {
    'a/all.yaml': storageClass('c', { mode: wait }),
    'b/all.yaml': storageClass('c', { mode: wait }),
  };
  expect(modesIn(same).byClass).toEqual({ c: wait });
});

test.each([
  ['one default', storageClass('a', { mode: wait, isDefault: 'true' }) + storageClass('b'), wait],
  ['none', storageClass('a', { mode: wait, isDefault: 'false' }), undefined],
  [
    'two that agree',
    storageClass('a', { isDefault: 'true' }) + storageClass('b', { isDefault: 'true' }),
    'Immediate',
  ],
  [
    'two that do not agree',
    storageClass('a', { isDefault: 'true' }) + storageClass('b', { mode: wait, isDefault: 'true' }),
    undefined,
  ],
])('what a claim gets that names no class: %s', (_, files, expected) => {
  expect(modesIn(files).ofDefault).toBe(expected);
});

test('other kinds, and StorageClasses of other groups, count for nothing', () => {
  const others =
    storageClass('a', { apiVersion: 'example.com/v1' }) +
    manifest('CSIDriver', 'b', { apiVersion: 'storage.k8s.io/v1' });
  expect(modesIn(others)).toEqual({ byClass: {}, ofDefault: undefined });
  expect(modesIn(others + storageClass('c'))).toEqual({ byClass: { c: 'Immediate' }, ofDefault: undefined });
});

test('the modes are the same object until a class changes', () => {
  const classes = new StorageClasses();
  const first = classes.modes(scopesOf(storageClass('a')));
  expect(classes.modes(scopesOf(storageClass('a') + manifest('ConfigMap', 'c')))).toBe(first);
  const changed = classes.modes(scopesOf(storageClass('a', { mode: wait })));
  expect(changed.byClass).toEqual({ a: wait });
  expect(classes.modes([])).toEqual({ byClass: {}, ofDefault: undefined });
});
