import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../../scripts/lib/paths.mjs';
import { run, type RunResult } from '../../scripts/lib/run.mjs';
import { environment } from './kit/environment.ts';
import { commit, git, gitRepository, waves } from './kit/gitRepository.ts';

interface Job {
  readonly variables?: Readonly<Record<string, string | number>>;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

const file = path.join(repository, 'integrations', 'gitlab', 'sync-waves.gitlab-ci.yml');
const jobs = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Job>>;

describe.skipIf(process.platform === 'win32')('the jobs for GitLab (skipped on Windows)', () => {
  test('write both reports and fail', async () => {
    const checkout = await gitRepository(waves('"1"'));
    const { code, output } = await runJob(checkout, 'sync-waves');
    expect(code).toBe(1);
    expect(output).toContain('1 finding: 1 error.');
    const quality: unknown = JSON.parse(readFileSync(`${checkout}/gl-code-quality-report.json`, 'utf8'));
    expect(quality).toMatchObject([
      { check_name: 'dependency-in-later-wave', location: { path: 'apps/api.yaml' } },
    ]);
    expect(readFileSync(`${checkout}/sync-waves.junit.xml`, 'utf8')).toContain('dependency-in-later-wave');
  });

  test('pass where all is well', async () => {
    const { code, output } = await runJob(await gitRepository(), 'sync-waves');
    expect([code, output]).toEqual([0, expect.stringMatching(/No findings\.\n$/)]);
  });

  test('take options', async () => {
    const checkout = await gitRepository(waves('"1"'));
    const variables = { SYNC_WAVES_OPTIONS: '--rule dependency-unknown --max-warnings 0' };
    expect(await runJob(checkout, 'sync-waves', variables)).toMatchObject({ code: 0 });
  });

  test('tell what a merge request changes', async () => {
    const checkout = await gitRepository();
    await commit(checkout, waves('"4"'));
    const base = (await git(checkout, 'rev-parse', 'HEAD~1')).trim();
    const job = await runJob(checkout, 'sync-waves-diff', { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(job).toMatchObject({
      code: 0,
      output: expect.stringContaining('~ api: wave 3 → wave 4') as string,
    });
  });
});

/** Runs the lines of a job one after the other in one shell, as GitLab's runner does. */
async function runJob(
  cwd: string,
  name: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const [base, job] = [jobs['.sync-waves'], jobs[name]];
  const lines = [...(base?.before_script ?? []), ...(job?.script ?? [])];
  const set = Object.entries({ ...base?.variables, ...job?.variables, ...variables });
  const env = environment({
    npm_config_prefix: path.join(cwd, '.git', 'npm'),
    PATH: [path.join(cwd, '.git', 'npm', 'bin'), process.env.PATH].join(path.delimiter),
    ...Object.fromEntries(set.map(([key, value]) => [key, String(value)])),
  });
  return run('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], { cwd, env });
}
