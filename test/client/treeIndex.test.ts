import { expect, test } from 'vitest';
import { TreeIndex } from '../../client/src/tree/treeIndex.ts';
import { treeNode } from './kit.ts';

const redis = treeNode({ id: 'prod/redis' });
const child = treeNode({ id: 'prod/apps/child' });
const apps = treeNode({ id: 'prod/apps', children: [child] });
const wave = treeNode({ id: 'prod/3', type: 'wave', children: [redis, apps] });
const prod = treeNode({ id: 'prod', type: 'scope', children: [wave] });
const index = new TreeIndex([prod, treeNode({ id: 'alone' })]);

test('finds every node by its id', () => {
  expect(index.find('prod/apps/child')).toBe(child);
  expect(index.find('alone')?.id).toBe('alone');
  expect(index.find('gone')).toBeUndefined();
});

test('knows the way up, also of a node that an earlier answer held', () => {
  expect(index.parentOf(redis)).toBe(wave);
  expect(index.parentOf({ ...child })).toBe(apps);
  expect(index.parentOf(prod)).toBeUndefined();
});

test('finds the scope that a node belongs to', () => {
  expect(index.scopeOf(child)).toBe(prod);
  expect(index.scopeOf(wave)).toBe(prod);
  expect(index.scopeOf(treeNode({ id: 'alone' }))).toBeUndefined();
});
