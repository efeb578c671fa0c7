import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../scripts/lib/run.mjs';
import { temporaryFolder } from '../../node/temporaryFolder.ts';
import { environment } from './environment.ts';

/** A step of a workflow or of a composite action of GitHub that runs a script. */
export interface Step {
  readonly name: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
  readonly run: string;
}

export interface JobResult {
  /** The exit code of the step that failed, else 0. */
  readonly code: number;
  /** What the last step has printed. */
  readonly output: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The folder for temporary files of the job. */
  readonly runnerTemp: string;
}

type Values = Readonly<Record<string, string>>;

const files = ['GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const;

/** Runs steps in a checkout as GitHub's runner does. `values` are what `${{ … }}` stands for. */
export async function runSteps(steps: readonly Step[], checkout: string, values: Values): Promise<JobResult> {
  const runnerTemp = temporaryFolder(Object.fromEntries(files.map((name) => [name, ''])));
  const read = (name: (typeof files)[number]): string => readFileSync(path.join(runnerTemp, name), 'utf8');
  let result = { code: 0, output: '' };
  for (const step of steps.filter((candidate) => isWanted(candidate, values))) {
    const script = path.join(runnerTemp, 'step.sh');
    writeFileSync(script, step.run);
    result = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: path.join(checkout, fillIn(step['working-directory'] ?? '.', values)),
      env: environment({
        RUNNER_TEMP: runnerTemp,
        ...Object.fromEntries(files.map((name) => [name, path.join(runnerTemp, name)])),
        ...mapValues(step.env ?? {}, (value) => fillIn(value, values)),
        PATH: [...read('GITHUB_PATH').split('\n').reverse(), process.env.PATH].join(path.delimiter),
      }),
    });
    if (result.code !== 0) break;
  }
  const outputs = read('GITHUB_OUTPUT')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('='));
  return {
    ...result,
    summary: read('GITHUB_STEP_SUMMARY'),
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    runnerTemp,
  };
}

function isWanted({ if: condition, shell = 'bash' }: Step, values: Values): boolean {
  if (shell !== 'bash') throw new Error(`No test knows how to run ${shell}.`);
  if (condition === undefined) return true;
  const name = /^(\S+) != ''$/.exec(condition)?.[1];
  if (name === undefined) throw new Error(`No test knows how to read ${condition}.`);
  return values[name] !== '';
}

function fillIn(text: string, values: Values): string {
  return text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`No test knows what ${expression} is.`);
    return value;
  });
}

function mapValues(record: Values, change: (value: string) => string): Values {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
