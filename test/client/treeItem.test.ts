import { describe, expect, test } from 'vitest';
import { treeItemModel } from '../../client/src/tree/treeItem.ts';
import type { TreeNode } from '../../server/src/protocol/types.ts';
import { english, french, treeNode } from './kit.ts';

const location = {
  uri: 'file:///apps/redis.yaml',
  range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } },
};

const model = (node: TreeNode, openScope?: string) => treeItemModel(node, openScope, english);

describe('treeItemModel', () => {
  test('keeps the id, so that VS Code recognises the node after a refresh', () => {
    expect(model(treeNode({ id: 'dev/redis' })).id).toBe('dev/redis');
  });

  test.each<[string, Partial<TreeNode>, string]>([
    ['a leaf', { type: 'application' }, 'leaf'],
    ['a scope without anything in it', { type: 'scope' }, 'leaf'],
    ['a wave', { type: 'wave', children: [treeNode()] }, 'expanded'],
    ['a scope', { type: 'scope', children: [treeNode()] }, 'collapsed'],
    ['the scope to show unfolded', { id: 'only', type: 'scope', children: [treeNode()] }, 'expanded'],
    ['an Application of Applications', { type: 'application', children: [treeNode()] }, 'collapsed'],
    ['an Application that needs others', { type: 'application', needs: 1 }, 'collapsed'],
    ['the unused files', { type: 'unusedGroup', children: [treeNode()] }, 'collapsed'],
  ])('%s', (_, node, state) => {
    expect(model(treeNode(node), 'only').state).toBe(state);
  });

  test.each<[Partial<TreeNode>, string]>([
    [{ location, wave: '3' }, 'application located editable hasWave'],
    [{ editable: false, wave: '-3' }, 'application hasWave'],
    [{ type: 'unused', location, editable: true }, 'unused located editable'],
    [{ type: 'dependency', location, editable: false }, 'dependency'],
    [{ type: 'evidence', location, editable: false }, 'evidence'],
    [{ wave: '3', marks: ['pinned'] }, 'application editable hasWave pinned'],
    [{ type: 'scope', editable: false, marks: ['environment'] }, 'scope environment'],
  ])('words for the context menu: %o', (node, words) => {
    expect(model(treeNode(node)).contextValue).toBe(words);
  });

  test('a templated wave can neither be copied nor changed', () => {
    expect(model(treeNode({ editable: false })).contextValue).toBe('application');
  });

  test('a click opens Applications and resources, and only folds groups', () => {
    expect(model(treeNode({ location })).opens).toBe(true);
    expect(model(treeNode()).opens).toBe(false);
    for (const type of ['scope', 'wave', 'driftGroup', 'unusedGroup'] as const) {
      expect(model(treeNode({ type, location })).opens).toBe(false);
    }
  });

  test('what nothing applies is greyed', () => {
    expect(model(treeNode({ type: 'unused' })).iconColor).toBe('disabledForeground');
    expect(model(treeNode()).iconColor).toBeUndefined();
  });

  test.each<[Partial<TreeNode>, string, string]>([
    [{}, 'redis', 'redis'],
    [{ description: 'wave 3' }, 'redis, wave 3', 'redis, wave 3'],
    [{ findings: 1, severity: 'error' }, 'redis, 1 finding: error', 'redis, 1 constat : erreur'],
    [
      { description: 'wave 3', findings: 4, severity: 'warning' },
      'redis, wave 3, 4 findings, the worst: warning',
      'redis, wave 3, 4 constats, le plus grave : avertissement',
    ],
  ])('a screen reader says all that is shown: %o', (node, inEnglish, inFrench) => {
    expect(model(treeNode(node)).accessibleLabel).toBe(inEnglish);
    expect(treeItemModel(treeNode(node), undefined, french).accessibleLabel).toBe(inFrench);
  });
});
