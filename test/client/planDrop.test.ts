import { describe, expect, test } from 'vitest';
import { planDrop } from '../../client/src/tree/planDrop.ts';
import { TreeIndex } from '../../client/src/tree/treeIndex.ts';
import type { TreeNode } from '../../server/src/protocol/types.ts';
import { english, treeNode } from './kit.ts';

const redis = treeNode({ id: 'prod/redis', label: 'redis', wave: '3' });
const web = treeNode({ id: 'prod/web', label: 'web', wave: '5' });
const fixed = treeNode({ id: 'prod/chart', label: 'chart', wave: '3', editable: false });
const other = treeNode({ id: 'dev/redis', label: 'redis-dev', wave: '3' });
const wave = (id: string, number: string, children: TreeNode[]) =>
  treeNode({ id, type: 'wave', wave: number, editable: false, children });
const wave3 = wave('prod/3', '3', [redis, fixed]);
const wave5 = wave('prod/5', '5', [web]);
const scope = treeNode({ id: 'prod', type: 'scope', children: [wave3, wave5] });
const dev = treeNode({ id: 'dev', type: 'scope', children: [wave('dev/3', '3', [other])] });
const index = new TreeIndex([scope, dev]);
const drop = (sources: TreeNode[], target: TreeNode | undefined) =>
  planDrop({ sources, target }, index, english);

describe('planDrop', () => {
  test('on a wave: into that wave', () => {
    expect(drop([redis], wave5)).toEqual({ nodes: [redis], wave: '5' });
  });

  test('on an Application: into its wave', () => {
    expect(drop([redis], web)).toEqual({ nodes: [redis], wave: '5' });
  });

  test('what is in the wave already stays untouched', () => {
    expect(drop([redis, web], wave5)).toEqual({ nodes: [redis], wave: '5' });
    expect(drop([redis], wave3)).toEqual({ nodes: [], wave: '3' });
  });

  test.each<[string, TreeNode[], TreeNode | undefined, string]>([
    ['below the tree', [redis], undefined, 'Drop it on a wave, or on an Application in that wave.'],
    ['on a scope', [redis], scope, 'Drop it on a wave, or on an Application in that wave.'],
    [
      'of what cannot be changed',
      [redis, fixed],
      wave5,
      'chart stays in its wave: the tooltip says why it cannot be changed.',
    ],
    [
      'into another scope',
      [other],
      wave5,
      'redis-dev stays in its wave: it belongs to another scope, and waves order only inside one.',
    ],
  ])('refused: %s', (_name, sources, target, problem) => {
    expect(drop(sources, target)).toEqual({ problem });
  });

  test('grouped by wave alone there are no scopes to keep apart', () => {
    const flat = new TreeIndex([wave('3', '3', [redis, other]), wave('5', '5', [web])]);
    expect(planDrop({ sources: [redis, other], target: web }, flat, english)).toEqual({
      nodes: [redis, other],
      wave: '5',
    });
  });
});
