import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';

function application(name: string, annotations: string): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  annotations: { ${annotations} }\n`;
}

const wave = (value: number): string => `argocd.argoproj.io/sync-wave: "${value}"`;

test('tells what a change does, and leaves the checkout alone', async () => {
  const folder = changedCheckout();
  const status = git(folder, 'status', '--porcelain');
  expect(await diff(folder, 'HEAD')).toEqual([
    0,
    [
      'Waves',
      '  ~ api: wave 3 → wave 0  (apps)',
      '  + web: wave 5  (apps)',
      '  - old: wave 1  (apps)',
      '',
      'Dependencies',
      '  + web → api  (apps)',
      '',
      'Findings',
      '  + apps/api.yaml: api (wave 0) needs database, which syncs later, in wave 1. On a fresh cluster api starts before its provider is there. Move api to wave 2 or later.  dependency-in-later-wave',
      '',
    ].join('\n'),
  ]);
  expect(git(folder, 'status', '--porcelain')).toBe(status);
});

test('compares two revisions, and a folder below the root', async () => {
  const folder = changedCheckout();
  expect(await diff(folder, 'HEAD', 'HEAD')).toEqual([0, 'No wave, no dependency and no finding changes.\n']);
  const [code, text] = await diff(join(folder, 'apps'), 'HEAD');
  expect([code, text]).toEqual([0, expect.stringContaining('  ~ api: wave 3 → wave 0  (.)\n')]);
});

test('a revision that Git lacks ends with 2', async () => {
  expect(await diff(changedCheckout(), 'nowhere')).toEqual([2, '']);
  expect(await diff(temporaryFolder({}), 'HEAD')).toEqual([2, '']);
});

test('what is deleted is not changed any more', async () => {
  const settings = (name: string, annotations: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  annotations: { ${annotations} }\n`;
  const folder = committed({
    'web/kustomization.yaml': 'resources: [late.yaml, same.yaml, kept.yaml]\n',
    'web/late.yaml': settings('late', wave(1)),
    'web/same.yaml': settings('same', wave(1)),
    'web/kept.yaml': settings('kept', wave(1)),
  });
  writeFiles(folder, {
    'web/kustomization.yaml': 'resources: [kept.yaml]\n',
    'web/late.yaml': settings('late', `${wave(1)}, argocd.argoproj.io/sync-options: PruneLast=true`),
    'web/kept.yaml': settings('kept', wave(2)),
  });
  expect(await diff(folder, 'HEAD')).toEqual([
    0,
    'Deleted and changed at once: the new wave and options come too late. Change them in a commit before.\n  ! ConfigMap late  (web)\n',
  ]);
});

function committed(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'Begin');
  return folder;
}

function changedCheckout(): string {
  const folder = committed({
    'apps/database.yaml': application('database', wave(1)),
    'apps/api.yaml': application('api', `${wave(3)}, sync-waves/depends-on: database`),
    'apps/old.yaml': application('old', wave(1)),
  });
  rmSync(join(folder, 'apps/old.yaml'));
  writeFiles(folder, {
    'apps/api.yaml': application('api', `${wave(0)}, sync-waves/depends-on: database`),
    'apps/web.yaml': application('web', `${wave(5)}, sync-waves/depends-on: api`),
  });
  return folder;
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' });
}

async function diff(cwd: string, ...revisions: readonly string[]): Promise<[number, string]> {
  let stdout = '';
  const status = await run(['diff', ...revisions], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    env: {},
    cwd: () => cwd,
  });
  return [status, stdout];
}
