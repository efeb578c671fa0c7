import { expect, test } from 'vitest';
import type { Snapshot } from '../../../server/src/core/workspace/snapshot.ts';
import { describeSnapshot } from '../../kit/describeSnapshot.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

const application = (name: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n`;

/** A root that renders the plain directory `apps`, in which there is `api`. */
const files = `#- root.yaml
${application('root')}spec:
  source: { repoURL: https://example.com/acme/platform.git, path: apps }
#- apps/api.yaml
${application('api')}`;

function namesIn({ model }: Snapshot): readonly string[] {
  return model.scopes.flatMap(({ instances }) => instances.map(({ resource }) => resource.name)).sort();
}

test('new, other and absent files are supposed to be there, and are not afterwards', () => {
  const { workspace, snapshot } = workspaceFrom(files);
  const before = describeSnapshot(snapshot);
  const names = workspace.suppose(
    [
      { path: '/workspace/apps/api.yaml', text: application('other') },
      { path: '/workspace/apps/web.yaml', text: application('web') },
    ],
    namesIn,
  );
  expect(names).toEqual(['other', 'root', 'web']);
  expect(workspace.suppose([{ path: '/workspace/apps/api.yaml', text: undefined }], namesIn)).toEqual([
    'root',
  ]);
  expect(describeSnapshot(workspace.snapshot)).toEqual(before);
});

test('whatever happens meanwhile, all is as before', () => {
  const { workspace, snapshot } = workspaceFrom(files);
  const before = describeSnapshot(snapshot);
  const supposing = () =>
    workspace.suppose([{ path: '/workspace/apps/web.yaml', text: application('web') }], () => {
      throw new Error('no');
    });
  expect(supposing).toThrow('no');
  expect(describeSnapshot(workspace.snapshot)).toEqual(before);
});
