import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { deployedObject } from '../kit/deployedObject.ts';
import { describeSnapshot } from '../kit/describeSnapshot.ts';
import { MemoryHost } from '../kit/memoryHost.ts';

const folder = '/repo';
const applications = ['alpha', 'beta', 'gamma'];

function application(name: string, index: number): string {
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    `metadata: { name: ${name}, annotations: { argocd.argoproj.io/sync-wave: "${index}" } }`,
    `spec: { project: default, source: { repoURL: https://example.com/acme/platform.git, path: apps/${name} }, destination: { namespace: shared } }`,
    '',
  ].join('\n');
}

/** Applications that stay as they are. */
const platform = new Map([
  [`${folder}/.git/config`, '[remote "origin"]\n\turl = https://example.com/acme/platform.git\n'],
  ...applications.map(
    (name, index) => [`${folder}/platform/${name}.yaml`, application(name, index)] as const,
  ),
]);

const edit = fc.record({
  path: fc.constantFrom(...applications).map((name) => `${folder}/apps/${name}/objects.yaml`),
  text: fc.array(deployedObject, { minLength: 1, maxLength: 2 }).map((objects) => objects.join('---\n')),
});

test('edits of what Applications deploy give the same snapshot as the final contents at once', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const host = new MemoryHost([folder], []);
      const workspace = new Workspace(host);
      workspace.apply([...platform].map(([path, text]) => host.write(path, text)));
      for (const { path, text } of edits) workspace.apply([host.write(path, text)]);

      const fresh = new Workspace(new MemoryHost([folder], host.files));
      fresh.apply([...host.files].map(([path, text]) => ({ path, text })));
      expect(describeSnapshot(workspace.snapshot)).toEqual(describeSnapshot(fresh.snapshot));
    }),
    { numRuns: 200 },
  );
});
