import { expect, test } from 'vitest';
import { nodeAt } from '../../server/src/core/features/nodeAt.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import type { TreeNode } from '../../server/src/core/features/treeNode.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { application, platform } from './platform.ts';

/** The nodes of what stands in a file, as ways through the tree. */
function nodesAt(fixture: string, path: string, text?: string): readonly string[] {
  const { snapshot, files } = workspaceFrom(fixture);
  const tree = waveTree(snapshot, { grouping: 'scope', filter: '', onlyFindings: false }, 'en');
  const ways = new Map(tree.flatMap((node) => waysTo(node, '')));
  const file = `/workspace/${path}`;
  const offset = text === undefined ? undefined : files.get(file)?.indexOf(text);
  return nodeAt(snapshot, { path: file, offset }).map((id) => ways.get(id) ?? `not in the tree: ${id}`);
}

function waysTo(node: TreeNode, above: string): readonly (readonly [string, string])[] {
  const way = above + node.label;
  return [[node.id, way], ...node.children.flatMap((child) => waysTo(child, `${way} > `))];
}

test('an Application in each of its scopes', () => {
  expect(nodesAt(platform, 'base/redis.yaml', 'redis')).toEqual([
    'overlays/dev > Wave 2 > redis',
    'overlays/prod > Wave 2 > redis',
  ]);
});

test('the nearest to the cursor first', () => {
  const several = `#- apps/all.yaml\n${['a', 'b', 'c'].map((name) => application(name)).join('---\n')}`;
  const nodes = ['a', 'b', 'c'].map((name) => `apps > Wave 0 > ${name}`);
  expect(nodesAt(several, 'apps/all.yaml')).toEqual(nodes);
  expect(nodesAt(several, 'apps/all.yaml', 'name: b')[0]).toBe(nodes[1]);
  expect(nodesAt(several, 'apps/all.yaml', 'name: c')).toEqual(nodes.toReversed());
});

test('what a patch gives its wave', () => {
  expect(nodesAt(platform, 'overlays/dev/api-wave.yaml', '"7"')).toEqual(['overlays/dev > Wave 7 > api']);
});

test('the scope of a Kustomize file, if the tree shows it', () => {
  expect(nodesAt(platform, 'overlays/prod/kustomization.yaml')).toEqual(['overlays/prod']);
  const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }\n';
  const root = `#- shop/kustomization.yaml\nresources: [shop.yaml]\n#- shop/shop.yaml\n${project}`;
  expect(workspaceFrom(root).snapshot.model.scopes.map(({ name }) => name)).toEqual(['shop']);
  expect(nodesAt(root, 'shop/kustomization.yaml')).toEqual([]);
  expect(nodesAt(platform, 'base/kustomization.yaml')).toEqual([]);
});

test('an unused Application', () => {
  expect(nodesAt(platform, 'base/old.yaml')).toEqual(['Unused > old']);
});

test('nothing in other files', () => {
  expect(nodesAt('#- a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n', 'a.yaml')).toEqual(
    [],
  );
  expect(nodesAt(platform, 'gone.yaml', 'x')).toEqual([]);
});
