/** What the launcher outside the editor and the suite inside it agree on. */

/** One run: which test file, in which files, and where the results go. It travels in environment variables. */
export interface SuiteRun {
  /** Name of the test file in `suite/` without `.test.ts`, and of its folder in `workspaces/`. */
  readonly topic: string;
  /** The JSON file that the suite writes: `TestResult[]`. */
  readonly resultsFile: string;
}

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Milliseconds. */
  readonly duration: number;
  /** Message and stack of a failed test. */
  readonly error?: string;
}

const topicVariable = 'SYNC_WAVES_E2E_TOPIC';
const resultsVariable = 'SYNC_WAVES_E2E_RESULTS';

export function toEnvironment(run: SuiteRun): Record<string, string> {
  return { [topicVariable]: run.topic, [resultsVariable]: run.resultsFile };
}

export function fromEnvironment(env: NodeJS.ProcessEnv): SuiteRun {
  const topic = env[topicVariable];
  const resultsFile = env[resultsVariable];
  if (!topic || !resultsFile) throw new Error(`${topicVariable} and ${resultsVariable} must be set.`);
  return { topic, resultsFile };
}
