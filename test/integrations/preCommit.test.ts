import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installCiTools } from '../../scripts/integrations/installCiTools.mjs';
import { repository } from '../../scripts/lib/paths.mjs';
import { run, runOrThrow } from '../../scripts/lib/run.mjs';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';
import { environment } from './kit/environment.ts';
import { codeBlocks } from './kit/codeBlocks.ts';
import { git, gitRepository, waves } from './kit/gitRepository.ts';

const python = await installCiTools();
const reason = python === undefined ? ' (skipped: no Python 3 with venv, or no PyPI)' : '';
const hooks = '.pre-commit-hooks.yaml';

describe.skipIf(python === undefined)(`pre-commit${reason}`, () => {
  let home: string;
  const preCommit = (folder: string, ...args: readonly string[]): Promise<string> =>
    runOrThrow(python ?? '', ['-m', 'pre_commit', ...args], { cwd: folder, env: withHome() });
  const withHome = (): NodeJS.ProcessEnv => environment({ PRE_COMMIT_HOME: home });

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'sync-waves-pre-commit-'));
  });

  afterAll(() => rm(home, { recursive: true, force: true }));

  test('takes the file of hooks', async () => {
    await preCommit(repository, 'validate-manifest', hooks);
  });

  test.each([
    ['of this repository', configOfRepository],
    ['of the package of npm', configOfPackage],
  ])('refuses a wrong order with the hook %s, and lets a right one pass', async (_, config) => {
    const folder = await gitRepository({ '.pre-commit-config.yaml': await config() });
    await preCommit(folder, 'install');
    writeFiles(folder, waves('"1"'));
    await git(folder, 'add', '--all');
    const refused = await run('git', ['commit', '--message', 'Wrong'], { cwd: folder, env: withHome() });
    expect(refused.output).toContain('api (wave 1) needs database, which syncs later, in wave 2.');
    expect(refused.code).not.toBe(0);
    writeFiles(folder, waves('"4"'));
    await git(folder, 'add', '--all');
    // What it needs was fetched by the first commit.
    const offline = { ...withHome(), npm_config_registry: 'http://127.0.0.1:1' };
    const taken = await run('git', ['commit', '--message', 'Right'], { cwd: folder, env: offline });
    expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('Passed') as string });
  });

  test('looks at the files of the commit alone, where they are passed', async () => {
    const config = (await configOfRepository()).replace(
      'id: sync-waves',
      'id: sync-waves\n        pass_filenames: true\n        require_serial: true',
    );
    const folder = await gitRepository({ ...waves('"1"'), '.pre-commit-config.yaml': config });
    const check = (file: string) =>
      run(python ?? '', ['-m', 'pre_commit', 'run', 'sync-waves', '--files', file], {
        cwd: folder,
        env: withHome(),
      });
    expect((await check('apps/database.yaml')).code).toBe(0);
    expect(await check('apps/api.yaml')).toMatchObject({
      code: 1,
      output: expect.stringContaining('api (wave 1) needs database') as string,
    });
  });

  test('repairs with the other hook', async () => {
    const config = (await configOfRepository()).replace('id: sync-waves', 'id: sync-waves-fix');
    const folder = await gitRepository({ '.pre-commit-config.yaml': config });
    writeFiles(folder, waves('4'));
    await git(folder, 'add', '--all');
    const fixed = await run(python ?? '', ['-m', 'pre_commit', 'run', 'sync-waves-fix'], {
      cwd: folder,
      env: withHome(),
    });
    expect(fixed.output).toContain('files were modified by this hook');
    expect(await readFile(path.join(folder, 'apps/api.yaml'), 'utf8')).toBe(waves('"4"')['apps/api.yaml']);
  });
});

/** The first example of the page, with a repository on this machine that holds the hooks as they are now. */
async function configOfRepository(): Promise<string> {
  const folder = temporaryFolder({});
  for (const file of [hooks, 'integrations/pre-commit/sync-waves.mjs', 'server/package.json'])
    await cp(path.join(repository, file), path.join(folder, file));
  await git(folder, 'init', '--quiet');
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', 'Hooks');
  await git(folder, 'tag', 'v0.1.0');
  const [first = ''] = await examples();
  return first.replace(/repo: https:.*/, `repo: ${folder}`);
}

async function configOfPackage(): Promise<string> {
  const [, second = ''] = await examples();
  return second;
}

async function examples(): Promise<readonly string[]> {
  const blocks = await codeBlocks('docs/ci.md', 'yaml');
  return blocks.filter((block) => block.startsWith('# .pre-commit-config.yaml'));
}
