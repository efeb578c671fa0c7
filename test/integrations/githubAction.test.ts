import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../../scripts/lib/paths.mjs';
import { codeBlocks } from './kit/codeBlocks.ts';
import { commit, git, gitRepository, waves } from './kit/gitRepository.ts';
import { runSteps, type JobResult, type Step } from './kit/runSteps.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Partial<Step>[] }>>;
}

const action = parse(readFileSync(path.join(repository, 'action.yml'), 'utf8')) as Action;

// On Windows, `bash` may be the one of WSL, which sees none of our files.
describe.skipIf(process.platform === 'win32')('the action (skipped on Windows)', () => {
  test('says that all is well', async () => {
    expect(await runAction(await gitRepository())).toMatchObject({
      code: 0,
      output: '',
      summary: '### Sync waves\n\nNo findings.\n',
      outputs: {},
    });
  });

  test('annotates, summarizes and fails', async () => {
    const { code, output, summary } = await runAction(await gitRepository(waves('"1"')));
    expect(code).toBe(1);
    expect(output).toContain('::error file=apps/api.yaml,line=6,endLine=6,col=35,');
    expect(output).toContain('api (wave 1) needs database, which syncs later, in wave 2.');
    expect(summary).toContain('| `apps/api.yaml:6` | error | ');
  });

  test('annotates what is wrong in a folder, with paths that GitHub knows', async () => {
    const checkout = await gitRepository({ ...waves('"1"'), 'docs/a.yaml': 'kind: Nothing\n' });
    const { code, output } = await runAction(checkout, { folder: 'apps' });
    expect([code, output]).toEqual([1, expect.stringContaining('::error file=apps/api.yaml,line=6,')]);
    expect(await runAction(checkout, { folder: 'docs' })).toMatchObject({ code: 0, output: '' });
  });

  test('writes SARIF instead', async () => {
    const job = await runAction(await gitRepository(waves('"1"')), { format: 'sarif', 'fail-on': 'never' });
    expect([job.code, job.output]).toEqual([0, '']);
    const sarif: unknown = JSON.parse(readFileSync(job.outputs['sarif-file'] ?? '', 'utf8'));
    expect(sarif).toMatchObject({ runs: [{ results: [{ ruleId: 'dependency-in-later-wave' }] }] });
  });

  test('looks for the baseline in the folder', async () => {
    const checkout = await gitRepository({ 'gitops/a.yaml': 'kind: Nothing\n', 'known.json': '' });
    const job = await runAction(checkout, { folder: 'gitops', baseline: 'known.json' });
    expect(job).toMatchObject({
      code: 2,
      output: expect.stringContaining(path.join(checkout, 'gitops', 'known.json')) as string,
    });
  });

  test('tells what a change does', async () => {
    const checkout = await gitRepository();
    await commit(checkout, waves('"4"'));
    const { summary } = await runAction(checkout, { 'compare-with': 'HEAD~1' });
    expect(summary).toContain('### Sync waves since HEAD~1\n\n```text\nWaves\n  ~ api: wave 3 → wave 4');
    const missing = await runAction(checkout, { 'compare-with': 'origin/main' });
    expect(missing).toMatchObject({ code: 2, output: expect.stringContaining('origin/main') as string });
  });

  test('is not needed for the comment of the example', async () => {
    const checkout = await gitRepository();
    await git(checkout, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    await commit(checkout, waves('"4"'));
    const workflows = (await codeBlocks('docs/ci.md', 'yaml')).filter((text) =>
      text.includes('gh pr comment'),
    );
    const { jobs } = parse(workflows[0] ?? '') as Workflow;
    const compare = jobs.comment?.steps.filter(({ name }) => name === 'Compare') as readonly Step[];
    const { code, runnerTemp } = await runSteps(compare, checkout, { 'github.base_ref': 'main' });
    expect(code).toBe(0);
    expect(readFileSync(path.join(runnerTemp, 'comment.md'), 'utf8')).toMatch(
      /^```text\nWaves\n {2}~ api: wave 3 → wave 4 [^]*\n```\n$/,
    );
  });
});

function runAction(checkout: string, given: Readonly<Record<string, string>> = {}): Promise<JobResult> {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `inputs.${name}`,
    given[name] ?? input.default,
  ]);
  return runSteps(action.runs.steps, checkout, Object.fromEntries(inputs) as Record<string, string>);
}
