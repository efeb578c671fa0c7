import { describe, expect, test } from 'vitest';
import { needNodes } from '../../server/src/core/features/needNodes.ts';
import type { TreeNode } from '../../server/src/core/features/treeNode.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { fixtureRepository, workspaceFrom } from '../kit/workspaceFrom.ts';
import { find, outline, whole } from './outline.ts';
import { application } from './platform.ts';

const source = (name: string) => [
  'spec:',
  `  source: { repoURL: "${fixtureRepository}", path: ${name} }`,
  '  destination: { namespace: shop }',
];
const { snapshot, files } = workspaceFrom(`#- apps/api.yaml
${application('api', { wave: '"1"', lines: ['  # after: cache', ...source('api')] })}#- apps/db.yaml
${application('db', { wave: '"2"', lines: source('db') })}#- apps/cache.yaml
${application('cache', { wave: '"0"' })}#- api/api.yaml
apiVersion: v1
kind: Pod
metadata: { name: api }
spec: { containers: [{ env: [{ name: DB_HOST, value: pg }], envFrom: [{ secretRef: { name: token } }] }] }
#- db/db.yaml
{ apiVersion: v1, kind: Service, metadata: { name: pg } }
---
{ apiVersion: v1, kind: Secret, metadata: { name: token } }
`);

const needsOf = (label: string, locale: Locale = 'en'): readonly TreeNode[] => {
  const { id } = find(waveTree(snapshot, whole, 'en'), label);
  return needNodes(snapshot.model, id, locale);
};

describe('what an Application of the tree needs', () => {
  test('is told by provider, with strength, wave and order, and below it the evidence', () => {
    expect(outline(needsOf('api'))).toMatchInlineSnapshot(`
      "needs cache (declared · wave 0 · syncs earlier)
        # after: cache (declared)
      needs db (hard · wave 2 · syncs later)
        Pod api: spec.containers[0].envFrom[0].secretRef.name: token (hard)
        Pod api: spec.containers[0].env[0].value: pg (soft)
      "
    `);
    expect(outline(needsOf('api', 'fr'))).toMatchInlineSnapshot(`
      "nécessite cache (déclarée · wave 0 · synchronisée plus tôt)
        # after: cache (déclarée)
      nécessite db (forte · wave 2 · synchronisée plus tard)
        Pod api: spec.containers[0].envFrom[0].secretRef.name: token (forte)
        Pod api: spec.containers[0].env[0].value: pg (faible)
      "
    `);
  });

  test('leads to the evidence, the strongest first', () => {
    const textAt = ({ place }: TreeNode) =>
      place &&
      `${place.path.slice(fixtureFolder.length + 1)}: ${files.get(place.path)?.slice(place.range.start, place.range.end)}`;
    const nodes = needsOf('api').flatMap((node) => [node, ...node.children]);
    expect(nodes.map(textAt)).toEqual([
      'apps/api.yaml: cache',
      'apps/api.yaml: cache',
      'api/api.yaml: token',
      'api/api.yaml: token',
      'api/api.yaml: pg',
    ]);
  });

  test('is announced by a count, and is nothing for one without needs or one that has gone', () => {
    const tree = waveTree(snapshot, whole, 'en');
    expect(find(tree, 'api').needs).toBe(2);
    expect(find(tree, 'db')).not.toHaveProperty('needs');
    expect(needsOf('db')).toEqual([]);
    expect(needNodes(snapshot.model, 'application:gone', 'en')).toEqual([]);
  });

  test('has ids that nothing else has', () => {
    const ids = needsOf('api').flatMap((node) => [node.id, ...node.children.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
