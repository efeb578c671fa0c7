import { expect, test } from 'vitest';
import { workspaceFrom } from './workspaceFrom.ts';

test('a fixture becomes a workspace with scopes and instances', () => {
  const { snapshot, workspace } = workspaceFrom(`
#- apps/database.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: database, annotations: { argocd.argoproj.io/sync-wave: "5" } }
`);
  expect(workspace.snapshot).toBe(snapshot);
  expect(
    snapshot.model.scopes.map((scope) => [
      scope.name,
      scope.instances.map(({ resource, wave }) => [resource.name, wave]),
    ]),
  ).toEqual([['apps', [['database', 5n]]]]);
});

test('directories of the memory host are what lies in them', () => {
  const { host } = workspaceFrom('#- apps/a.yaml\n#- apps/deep/b.yaml\n');
  expect(host.listDirectory('/workspace/apps')).toEqual([
    { name: 'a.yaml', kind: 'file' },
    { name: 'deep', kind: 'directory' },
  ]);
  expect(host.listDirectory('/workspace/other')).toBeUndefined();
});
