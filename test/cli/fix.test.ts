import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import { run } from '../../server/src/cli/run.ts';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';

const flawed = {
  'windows.yaml':
    'apiVersion: argoproj.io/v1alpha1\r\nkind: Application\r\nmetadata:\r\n  name: a\r\n  annotations:\r\n    argocd.argoproj.io/sync-wave: 5\r\n',
  'no newline at the end.yaml':
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: b\n  annotations:\n    argocd.argoproj.io/sync-wave: 007',
  'marked.yaml':
    '\uFEFFapiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  namespace: d\n  labels: {}\n  annotations:\n    argocd.argoproj.io/sync-wave: 5\n',
};

test('git takes the patch of a dry run, and has what fix writes', async () => {
  const [patched, written] = [copyOfExample(), copyOfExample()];
  const { status, stdout } = await perform(['fix', patched, '--dry-run']);
  expect(status).toBe(1);
  execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: patched, input: stdout });
  expect((await perform(['fix', written])).status).toBe(0);
  expect(textsIn(patched)).toEqual(textsIn(written));
  expect(textsIn(written)).not.toEqual(textsIn(copyOfExample()));
});

test('git takes the patch in a folder of the repository, too', async () => {
  const folder = temporaryFolder({ 'apps/a.yaml': flawed['windows.yaml'], 'b.yaml': flawed['marked.yaml'] });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const cwd = join(folder, 'apps');
  const { stdout } = await perform(['fix', '--dry-run'], cwd);
  execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd, input: stdout });
  expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toContain('sync-wave: "5"');
  expect((await perform(['fix', '--dry-run'], cwd)).status).toBe(0);
  expect((await perform(['fix', '--dry-run'], folder)).status).toBe(1);
});

test('a second run has nothing to fix', async () => {
  const folder = copyOfExample();
  await perform(['fix', folder]);
  expect(await perform(['fix', folder, '--dry-run'])).toMatchObject({ status: 0, stdout: '' });
});

function copyOfExample(): string {
  const folder = temporaryFolder({});
  cpSync(join(repository, 'examples/platform'), folder, { recursive: true });
  writeFiles(folder, flawed);
  return folder;
}

function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]));
}

async function perform(
  args: readonly string[],
  cwd = repository,
): Promise<{ status: number; stdout: string }> {
  let stdout = '';
  const status = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    env: {},
    cwd: () => cwd,
  });
  return { status, stdout };
}
