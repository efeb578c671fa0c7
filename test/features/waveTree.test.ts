import { describe, expect, test } from 'vitest';
import type { TreeNode } from '../../server/src/core/features/treeNode.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import { fixtureRepository, workspaceFrom } from '../kit/workspaceFrom.ts';
import { find, outline, treeOf, whole } from './outline.ts';
import { application, platform } from './platform.ts';

describe('grouped by scope', () => {
  test('scopes, their waves in order, and Applications by name; unused ones come last', () => {
    expect(outline(treeOf(platform))).toMatchInlineSnapshot(`
      "overlays/dev (3 Applications, 2 with a wave · assumed · 1 wave differs from prod)
        Wave 0 (1 Application, 1 by default)
          tenants (no wave) *
        Wave 2 (1 Application)
          redis *
        Wave 7 (1 Application)
          api (prod: 1) *
      roots (1 Application, 1 with a wave · assumed) [1 hint]
        Wave -2 (1 Application) [1 hint]
          root [1 hint] *
      overlays/prod (3 Applications, 2 with a wave · rendered by root · 1 wave differs from dev) [3 error]
        Wave 0 (1 Application, 1 by default)
          tenants (no wave) *
        Wave 1 (1 Application) [2 error]
          api (dev: 7) [2 error] *
        Wave 2 (1 Application)
          redis *
      Different in environments (1 Application)
        api (dev: 7 · prod: 1)
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

      - **Warning**: api does not sync by itself, and the sync of its parent waits for it: after wave 1 nothing starts until somebody syncs api by hand. (That is so if Argo CD has a health check for Applications, which this repository does not tell.) Add \\\`automated: \\{\\}\\\` to the syncPolicy.
      - **Error**: api (wave 1) needs redis, which syncs later, in wave 2. On a fresh cluster api starts before its provider is there. Move api to wave 3 or later."
    `);
  });

  test('the tooltip of a scope', () => {
    expect(find(treeOf(platform), 'overlays/prod').tooltip).toMatchInlineSnapshot(`
      "Scope: \`overlays/prod\`, rendered by root, as if \`stable\` were this checkout.

      Everything that one sync operation applies. Waves order only inside of it.

      Health check for Applications: unknown.

      Findings:

      - **Information**: overlays/prod: 1 Application is in another wave than in overlays/dev: api (1, there 7). What starts in order on one cluster may not on the other. Give both the same waves, or ignore this rule if it is meant so."
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

  test('a finding counts in its own folder only, whatever the scopes are called', () => {
    const folders = ['/workspace/one', '/workspace/two'];
    const wrong = ['one', 'two'].map((folder) => {
      const wave = folder === 'one' ? '"1"' : '"3"';
      const dependent = application('a', { wave, lines: ['  # after: b'] });
      return `#- ${folder}/apps/a.yaml\n${dependent}#- ${folder}/apps/b.yaml\n${application('b', { wave: '"2"' })}`;
    });
    const [one, two] = treeOf(wrong.join(''), {}, { folders });
    expect([one?.findings, two?.findings]).toEqual([1, 0]);
  });

  test('scopes without an Application are left out', () => {
    const source = { repoURL: fixtureRepository, path: 'workload' };
    const lines = ['spec:', `  source: ${JSON.stringify(source)}`];
    const workload = '#- workload/web.yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n';
    const project =
      '#- projects/shop.yaml\napiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }\n';
    const fixture = `#- apps/a.yaml\n${application('a', { lines })}${workload}${project}`;
    expect(workspaceFrom(fixture).snapshot.model.scopes).toHaveLength(3);
    expect(outline(treeOf(fixture))).toMatchInlineSnapshot(`
      "apps (1 Application, 0 with a wave · assumed)
        Wave 0 (1 Application, 1 by default)
          a (no wave) *
      "
    `);
  });

  test('unused Applications by name, those in a List and those without a name too', () => {
    const item = (name: string) =>
      `  - { apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: ${name} } }`;
    const list = ['apiVersion: v1', 'kind: List', 'items:', item('b'), item('a'), ''].join('\n');
    const nameless = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {}\n';
    const root = `#- apps/kustomization.yaml\nresources: [used.yaml]\n#- apps/used.yaml\n${application('used')}`;
    const nodes = treeOf(
      `${root}#- apps/list.yaml\n${list}#- apps/nameless.yaml\n${nameless}#- apps/b.yaml\n${application('b')}`,
    );
    expect(outline(nodes.slice(1))).toMatchInlineSnapshot(`
      "Unused (4 Applications)
        Application (apps/nameless.yaml)
        a (apps/list.yaml)
        b (apps/b.yaml)
        b (apps/list.yaml)
      "
    `);
    expect(new Set(nodes[1]?.children.map(({ id }) => id)).size).toBe(4);
  });

  test('a repository without Applications has an empty tree', () => {
    expect(treeOf('#- a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n')).toEqual([]);
  });
});
