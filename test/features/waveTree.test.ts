import { describe, expect, test } from 'vitest';
import { nodeId } from '../../server/src/core/features/nodeId.ts';
import type { TreeNode, TreeQuery } from '../../server/src/core/features/treeNode.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import { workspaceFrom, type WorkspaceOptions } from '../kit/workspaceFrom.ts';
import { application, platform } from './platform.ts';

const whole: TreeQuery = { grouping: 'scope', filter: '', onlyFindings: false };

function treeOf(fixture: string, query: Partial<TreeQuery> = {}, options: WorkspaceOptions = {}) {
  return waveTree(workspaceFrom(fixture, options).snapshot, { ...whole, ...query }, 'en');
}

/** A tree as indented text: label, grey text, findings. */
function outline(nodes: readonly TreeNode[], indent = ''): string {
  return nodes.map((node) => indent + lineOf(node) + outline(node.children, `${indent}  `)).join('');
}

function lineOf({ label, description, severity, findings, editable }: TreeNode): string {
  const found = severity === undefined ? '' : ` [${findings} ${severity}]`;
  return `${label}${description === '' ? '' : ` (${description})`}${found}${editable ? ' *' : ''}\n`;
}

function find(nodes: readonly TreeNode[], label: string): TreeNode {
  const all = (node: TreeNode): readonly TreeNode[] => [node, ...node.children.flatMap(all)];
  const found = nodes.flatMap(all).find((node) => node.label === label);
  if (!found) throw new Error(`${label} is not in the tree`);
  return found;
}

describe('grouped by scope', () => {
  test('scopes, their waves in order, and Applications by name; unused ones come last', () => {
    expect(outline(treeOf(platform))).toMatchInlineSnapshot(`
      "overlays/dev (3 Applications, 2 with a wave · assumed)
        Wave 0 (1 Application, 1 by default)
          tenants (no wave) *
        Wave 2 (1 Application)
          redis *
        Wave 7 (1 Application)
          api *
      roots (1 Application, 1 with a wave · assumed)
        Wave -2 (1 Application)
          root *
      overlays/prod (3 Applications, 2 with a wave · rendered by root) [1 error]
        Wave 0 (1 Application, 1 by default)
          tenants (no wave) *
        Wave 1 (1 Application) [1 error]
          api [1 error] *
        Wave 2 (1 Application)
          redis *
      Unused (1 Application)
        old (base/old.yaml)
      "
    `);
  });

  test('a node leads to its place, a scope to its Kustomize file, a wave nowhere', () => {
    const { snapshot, files } = workspaceFrom(platform);
    const nodes = waveTree(snapshot, whole, 'en');
    const textAt = ({ place }: TreeNode) =>
      place && [place.path, files.get(place.path)?.slice(place.range.start, place.range.end)];
    expect(textAt(find(nodes, 'api'))).toEqual(['/workspace/base/api.yaml', 'api']);
    expect(textAt(find(nodes, 'old'))).toEqual(['/workspace/base/old.yaml', 'old']);
    expect(textAt(find(nodes, 'overlays/dev'))).toEqual(['/workspace/overlays/dev/kustomization.yaml', '']);
    expect(textAt(find(nodes, 'roots'))).toBeUndefined();
    expect(textAt(find(nodes, 'Wave 2'))).toBeUndefined();
  });

  test('the data behind a node', () => {
    const nodes = treeOf(platform);
    expect(find(nodes, 'Wave 2')).toMatchObject({
      type: 'wave',
      wave: 2n,
      waveIsSet: false,
      editable: false,
    });
    expect(find(nodes, 'redis')).toMatchObject({
      type: 'application',
      wave: 2n,
      waveIsSet: true,
      editable: true,
    });
    expect(find(nodes, 'tenants')).toMatchObject({ type: 'applicationSet', wave: 0n, waveIsSet: false });
    expect(find(nodes, 'overlays/dev')).toMatchObject({ type: 'scope', wave: undefined });
  });

  test('ids are unique, start with no slash, and survive another wave', () => {
    const idsOf = (node: TreeNode): readonly string[] => [node.id, ...node.children.flatMap(idsOf)];
    const ids = treeOf(platform).flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('/'))).toEqual([]);
    const moved = treeOf(platform.replace('sync-wave: "2"', 'sync-wave: "3"'));
    expect(find(moved, 'redis').id).toBe(find(treeOf(platform), 'redis').id);
  });

  test('a tooltip tells of the wave, the scope and the findings', () => {
    expect(find(find(treeOf(platform), 'overlays/prod').children, 'api').tooltip).toMatchInlineSnapshot(`
      "**api** · Application · wave **1**

      Set in the manifest, base/api.yaml.

      Order path: -2 ▸ 1

      Scope: \`overlays/prod\`, rendered by root, as if \`stable\` were this checkout.

      Findings:

      - **Error**: api is in wave 1 but needs redis, which syncs later, in wave 2. On a fresh cluster it starts before what it needs. Put it behind wave 2."
    `);
  });

  test('the tooltip of a scope', () => {
    expect(find(treeOf(platform), 'overlays/prod').tooltip).toMatchInlineSnapshot(`
      "Scope: \`overlays/prod\`, rendered by root, as if \`stable\` were this checkout.

      Everything that one sync operation applies. Waves order only inside of it."
    `);
  });

  test('a scope without waves has its own finding', () => {
    const nodes = treeOf(
      `#- apps/a.yaml\n${application('a', { lines: ['  # after: b'] })}#- apps/b.yaml\n${application('b')}`,
    );
    expect(outline(nodes)).toMatchInlineSnapshot(`
      "apps (2 Applications, 0 with a wave · assumed) [1 information]
        Wave 0 (2 Applications, 2 by default)
          a (no wave) *
          b (no wave) *
      "
    `);
  });

  test('a wave that a template decides comes last and is not editable', () => {
    const nodes = treeOf(
      `#- apps/a.yaml\n${application('a', { wave: '"{{ .wave }}"' })}#- apps/b.yaml\n${application('b')}`,
    );
    expect(outline(nodes)).toMatchInlineSnapshot(`
      "apps (2 Applications, 0 with a wave · assumed)
        Wave 0 (1 Application, 1 by default)
          b (no wave) *
        Wave decided by a template (1 Application)
          a
      "
    `);
  });

  test('scopes of several folders say which', () => {
    const folders = ['/workspace/one', '/workspace/two'];
    const nodes = treeOf(
      `#- one/apps/a.yaml\n${application('a')}#- two/apps/b.yaml\n${application('b')}`,
      {},
      { folders },
    );
    expect(outline(nodes)).toMatchInlineSnapshot(`
      "apps (1 Application, 0 with a wave · assumed · one)
        Wave 0 (1 Application, 1 by default)
          a (no wave) *
      apps (1 Application, 0 with a wave · assumed · two)
        Wave 0 (1 Application, 1 by default)
          b (no wave) *
      "
    `);
  });

  test('a repository without Applications has an empty tree', () => {
    expect(treeOf('#- a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n')).toEqual([]);
  });
});

describe('grouped by wave', () => {
  test('one list of waves over all scopes, each Application with its scope', () => {
    expect(outline(treeOf(platform, { grouping: 'wave' }))).toMatchInlineSnapshot(`
      "Wave -2 (1 Application)
        root (roots) *
      Wave 0 (2 Applications, 2 by default)
        tenants (overlays/dev · no wave) *
        tenants (overlays/prod · no wave) *
      Wave 1 (1 Application) [1 error]
        api (overlays/prod) [1 error] *
      Wave 2 (2 Applications)
        redis (overlays/dev) *
        redis (overlays/prod) *
      Wave 7 (1 Application)
        api (overlays/dev) *
      Unused (1 Application)
        old (base/old.yaml)
      "
    `);
  });

  test('an Application has the same id as in its scope', () => {
    const redis = treeOf(platform, { grouping: 'wave' });
    const inScopes = treeOf(platform)
      .flatMap(({ children }) => children)
      .flatMap(({ children }) => children);
    expect(inScopes.map(({ id }) => id)).toContain(find(redis, 'redis').id);
    expect(redis[0]?.id).toBe(nodeId.wave(-2n, undefined));
  });
});

describe('filtered', () => {
  test('by a part of the name, whatever its case', () => {
    expect(outline(treeOf(platform, { filter: 'RED' }))).toMatchInlineSnapshot(`
      "overlays/dev (3 Applications, 2 with a wave · assumed)
        Wave 2 (1 Application)
          redis *
      overlays/prod (3 Applications, 2 with a wave · rendered by root)
        Wave 2 (1 Application)
          redis *
      "
    `);
  });

  test('unused Applications too', () => {
    expect(outline(treeOf(platform, { filter: 'ol' }))).toMatchInlineSnapshot(`
      "Unused (1 Application)
        old (base/old.yaml)
      "
    `);
  });

  test('only with findings: unused files have none', () => {
    expect(outline(treeOf(platform, { onlyFindings: true }))).toMatchInlineSnapshot(`
      "overlays/prod (3 Applications, 2 with a wave · rendered by root) [1 error]
        Wave 1 (1 Application) [1 error]
          api [1 error] *
      "
    `);
  });

  test('only with findings: a scope that has one itself stays', () => {
    const fixture = `#- apps/a.yaml\n${application('a', { lines: ['  # after: b'] })}#- apps/b.yaml\n${application('b')}`;
    expect(outline(treeOf(fixture, { onlyFindings: true }))).toMatchInlineSnapshot(`
      "apps (2 Applications, 0 with a wave · assumed) [1 information]
      "
    `);
    expect(treeOf(fixture, { onlyFindings: true, filter: 'a' })).toEqual([]);
  });

  test('down to nothing', () => {
    expect(treeOf(platform, { filter: 'nowhere' })).toEqual([]);
  });
});

test('in French', () => {
  expect(outline(waveTree(workspaceFrom(platform).snapshot, whole, 'fr'))).toMatchInlineSnapshot(`
    "overlays/dev (3 Applications, dont 2 avec une wave · supposée)
      Wave 0 (1 Application, 1 par défaut)
        tenants (sans wave) *
      Wave 2 (1 Application)
        redis *
      Wave 7 (1 Application)
        api *
    roots (1 Application, dont 1 avec une wave · supposée)
      Wave -2 (1 Application)
        root *
    overlays/prod (3 Applications, dont 2 avec une wave · rendue par root) [1 error]
      Wave 0 (1 Application, 1 par défaut)
        tenants (sans wave) *
      Wave 1 (1 Application) [1 error]
        api [1 error] *
      Wave 2 (1 Application)
        redis *
    Inutilisés (1 Application)
      old (base/old.yaml)
    "
  `);
});
