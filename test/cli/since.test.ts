import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';

type Files = Readonly<Record<string, string>>;

const repository = 'https://example.com/acme/platform.git';

function application(name: string, wave: string, { needs = '', path = '' } = {}): string {
  const annotations = [
    `argocd.argoproj.io/sync-wave: ${wave}`,
    ...(needs === '' ? [] : [`sync-waves/depends-on: ${needs}`]),
  ];
  const source = path === '' ? '' : `spec: { source: { repoURL: "${repository}", path: ${path} } }\n`;
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  annotations: { ${annotations.join(', ')} }\n${source}`;
}

const listed = (...names: readonly string[]) => `kind: Kustomization\nresources: [${names.join(', ')}]\n`;

/** Two pairs of Applications in the wrong order, an own mistake, and something to render. */
const before: Files = {
  'apps/kustomization.yaml': listed('a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml'),
  'apps/a.yaml': application('a', '"1"', { needs: 'b' }),
  'apps/b.yaml': application('b', '"2"', { path: 'deploy/b' }),
  'apps/c.yaml': application('c', '"1"', { needs: 'd' }),
  'apps/d.yaml': application('d', '"2"'),
  'apps/e.yaml': application('e', 'five'),
  'deploy/b/settings.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { a: one }\n',
};

const all = ['a dependency-in-later-wave', 'c dependency-in-later-wave', 'e wave-not-integer'];

test('the findings of the example, with everything new', async () => {
  const folder = checkout({ 'README.md': '' });
  writeFiles(folder, before);
  expect(await since(folder)).toEqual([1, all]);
});

describe('what remains since a revision', () => {
  test.each<[string, Files, readonly string[]]>([
    ['nothing, when nothing has changed', {}, []],
    ['nothing, for a file that no rule reads', { 'docs/a.md': '# A\n' }, []],
    [
      'the findings in a changed file, also those that were there',
      { 'apps/e.yaml': `# E\n${before['apps/e.yaml'] ?? ''}` },
      [all[2] ?? ''],
    ],
    [
      'the findings of those that need what has changed',
      { 'apps/b.yaml': application('b', '"3"', { path: 'deploy/b' }) },
      [all[0] ?? ''],
    ],
    [
      'the findings about an Application that renders something else',
      {
        'deploy/b/settings.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { a: two }\n',
      },
      [all[0] ?? ''],
    ],
    [
      'the findings about an Application that renders one thing more',
      { 'deploy/b/more.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: more }\n' },
      [all[0] ?? ''],
    ],
    [
      'everything below a changed configuration',
      { 'apps/.sync-waves.yaml': 'rules: { wave-not-integer: warning }\n' },
      all,
    ],
    ['mistakes in the configuration', { '.sync-waves.yaml': 'bands: 7\n' }, ['null config-invalid', ...all]],
  ])('%s', async (_, changes, expected) => {
    const folder = checkout(before);
    writeFiles(folder, changes);
    const [, findings] = await since(folder);
    expect(findings).toEqual(expected);
  });

  test('the findings of those that needed what is gone', async () => {
    const folder = checkout(before);
    rmSync(join(folder, 'apps/d.yaml'));
    writeFiles(folder, { 'apps/kustomization.yaml': listed('a.yaml', 'b.yaml', 'c.yaml', 'e.yaml') });
    expect(await since(folder)).toEqual([0, ['c dependency-unknown']]);
  });

  test('in a part of the repository, and since a revision before the last one', async () => {
    const folder = checkout(before);
    writeFiles(folder, { 'apps/d.yaml': application('d', '"3"') });
    commit(folder);
    expect(await since(join(folder, 'apps'), 'HEAD~1')).toEqual([1, [all[1]]]);
    expect(await since(join(folder, 'apps'), 'HEAD')).toEqual([0, []]);
    expect(await since(join(folder, 'deploy'), 'HEAD~1')).toEqual([0, []]);
  });

  test('in a part of the repository, the findings about what has changed in another one', async () => {
    const folder = checkout(before);
    writeFiles(folder, {
      'deploy/b/settings.yaml': before['deploy/b/settings.yaml']?.replace('one', 'two') ?? '',
    });
    expect(await since(join(folder, 'apps'))).toEqual([1, [all[0]]]);
  });
});

test('a revision that Git lacks ends with 2', async () => {
  expect(await since(checkout(before), 'nowhere')).toEqual([2, undefined]);
});

function checkout(files: Files): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '--quiet');
  git(folder, 'remote', 'add', 'origin', repository);
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'Change');
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd });
}

/** The exit code, and which Applications have which findings. */
async function since(cwd: string, revision = 'HEAD'): Promise<[number, readonly string[] | undefined]> {
  let stdout = '';
  const status = await run(['check', '--since', revision, '--format', 'json'], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    env: {},
    cwd: () => cwd,
  });
  if (stdout === '') return [status, undefined];
  const { findings } = JSON.parse(stdout) as { findings: { application: string | null; rule: string }[] };
  return [status, findings.map(({ application: name, rule }) => `${String(name)} ${rule}`)];
}
