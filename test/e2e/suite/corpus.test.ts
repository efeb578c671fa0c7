import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import type { ExtensionApi } from '../../../client/src/extensionApi.ts';
import { extension } from './kit/editor.ts';

/** From `dist/e2e`, where this file runs. */
const oracleFile = path.join(__dirname, '../../../shared/oracle/charchess__vixens.jsonl');
const root = 'argocd/overlays/prod';

/** What kustomize really builds at one root: kind, name and wave annotation among other columns. */
interface OracleLine {
  readonly root: string;
  readonly resources?: readonly (readonly (string | null)[])[];
}

describe('the extension in a real repository', () => {
  let api: ExtensionApi;

  before(async () => {
    api = await extension().activate();
    await api.ready();
  });

  it(`shows the Applications that kustomize builds at ${root}, each in its wave`, async () => {
    const { nodes } = await api.tree();
    const scope = nodes.find(({ type, label }) => type === 'scope' && label.includes(root));
    assert.ok(scope, `scopes: ${nodes.map(({ label }) => label).join(', ')}`);
    const shown = applicationsOf(scope).map(({ label, wave }) => `${label}: ${wave ?? 'no wave'}`);
    const expected = builtApplications().map(([name, wave]) => `${name}: ${wave}`);
    assert.equal(expected.length, 100);
    assert.deepEqual(shown.sort(), expected.sort());
  });

  it('logs no failure', () => {
    const failures = api.log().filter((line) => /^(error|warn):/.test(line));
    assert.deepEqual(failures, []);
  });
});

/** The Applications of a scope itself, not those of scopes below its Applications. */
function applicationsOf(scope: TreeNode): readonly TreeNode[] {
  const waves = scope.children.filter(({ type }) => type === 'wave');
  return waves.flatMap(({ children }) => children).filter(({ type }) => type === 'application');
}

function builtApplications(): readonly (readonly [name: string, wave: string])[] {
  const lines = readFileSync(oracleFile, 'utf8').trim().split('\n');
  const built = lines.map((line) => JSON.parse(line) as OracleLine).find((line) => line.root === root);
  assert.ok(built?.resources);
  return built.resources
    .filter(([, kind]) => kind === 'Application')
    .map(([, , , name, wave]) => [name ?? '', wave ?? '0'] as const);
}
