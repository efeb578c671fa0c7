import { expect, test } from 'vitest';
import { nodeDecoration, nodeUriParts } from '../../client/src/tree/nodeDecoration.ts';
import type { TreeNode } from '../../server/src/protocol/types.ts';
import { treeNode } from './kit.ts';

const decorationOf = (node: Partial<TreeNode>) => {
  const parts = nodeUriParts(treeNode(node));
  return parts && nodeDecoration(parts.query);
};

test('nothing to report, nothing to see', () => {
  expect(nodeUriParts(treeNode())).toBeUndefined();
});

test.each<[Partial<TreeNode>, string | undefined, string | undefined]>([
  [{ severity: 'error', findings: 2 }, '2', 'list.errorForeground'],
  [{ severity: 'warning', findings: 9 }, '9', 'list.warningForeground'],
  [{ severity: 'error', findings: 10 }, '9+', 'list.errorForeground'],
  [{ severity: 'information', findings: 1 }, '1', undefined],
  [{ severity: 'hint', findings: 1 }, '1', undefined],
  [{ type: 'unused' }, undefined, 'disabledForeground'],
])('%o', (node, badge, color) => {
  expect(decorationOf(node)).toMatchObject({ badge, color });
});

test('a badge is never longer than VS Code allows', () => {
  for (const findings of [1, 9, 10, 99, 100, 12_345]) {
    expect(decorationOf({ severity: 'error', findings })?.badge?.length).toBeLessThanOrEqual(2);
  }
});

test('another state is another URI, or VS Code would keep the old colours', () => {
  const before = nodeUriParts(treeNode({ severity: 'warning', findings: 1 }));
  expect(nodeUriParts(treeNode({ severity: 'error', findings: 1 }))).not.toEqual(before);
  expect(nodeUriParts(treeNode({ severity: 'warning', findings: 2 }))).not.toEqual(before);
  expect(nodeUriParts(treeNode({ severity: 'warning', findings: 1 }))).toEqual(before);
});

test('a URI of something else has no decoration', () => {
  expect(nodeDecoration('')).toBeUndefined();
  expect(nodeDecoration('fatal=3')).toBeUndefined();
});
