import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findProgram } from '../../scripts/system/findProgram.mjs';
import { repository } from '../../scripts/lib/paths.mjs';
import { runOrThrow } from '../../scripts/lib/run.mjs';
import { run } from '../../server/src/cli/run.ts';
import { application, kustomization } from '../lsp/manifests.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { codeBlocks } from './kit/codeBlocks.ts';

const component = 'wait-for-applications';
const source = path.join(repository, 'integrations', 'argocd');
const page = 'integrations/argocd/README.md';
const kubectl = findProgram('kubectl');
const reason = kubectl === undefined ? ' (skipped: there is no kubectl)' : '';

describe(`the component ${component}`, () => {
  test('lets waves wait: the finding that they do not is gone', async () => {
    const without = await gitops(false);
    expect(await findingsIn(without)).toContain('app-health-customization-missing');
    expect(await findingsIn(await gitops(true))).toEqual([]);
  });

  test.skipIf(kubectl === undefined)(`is what Kustomize takes${reason}`, async () => {
    const folder = await gitops(true);
    const output = await runOrThrow(kubectl ?? '', ['kustomize', path.join(folder, 'argocd')]);
    expect(parse(output)).toMatchObject({ metadata: { name: 'argocd-cm' }, data: await valuesOfChart() });
  });
});

/** The script stands in the page too, for those who install Argo CD by its chart. */
async function valuesOfChart(): Promise<Readonly<Record<string, string>>> {
  const [, values = ''] = await codeBlocks(page, 'yaml');
  return (parse(values) as { configs: { cm: Record<string, string> } }).configs.cm;
}

/** Two waves of Applications, and Argo CD as the page says, with a ConfigMap in the place of the remote resource. */
async function gitops(hasComponent: boolean): Promise<string> {
  const [example = ''] = await codeBlocks(page, 'yaml');
  const local = example.replace(/- https:.*/, '- argocd-cm.yaml');
  const folder = temporaryFolder({
    'argocd/kustomization.yaml': hasComponent ? local : local.replace(/components:[^]*/, ''),
    'argocd/argocd-cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: argocd-cm\n',
    'apps/kustomization.yaml': kustomization('api.yaml', 'database.yaml'),
    'apps/database.yaml': application('database', { wave: '"1"' }),
    'apps/api.yaml': application('api', { wave: '"2"' }),
  });
  if (hasComponent)
    cpSync(path.join(source, component), path.join(folder, 'argocd', component), { recursive: true });
  return folder;
}

async function findingsIn(folder: string): Promise<readonly string[]> {
  let output = '';
  const stdout = { write: (text: string) => (output += text) };
  const options = ['--rule', 'app-health-customization-missing', '--format', 'ndjson', '--fail-on', 'never'];
  await run(['check', folder, ...options], { stdout, stderr: process.stderr, env: {}, cwd: () => folder });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { rule: string }).rule);
}
