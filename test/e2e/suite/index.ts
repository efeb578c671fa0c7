import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { fromEnvironment, type TestResult } from '../suiteRun.ts';

/** VS Code calls this in the extension host, and takes a rejected promise for a failed run. */
export async function run(): Promise<void> {
  const { topic, resultsFile } = fromEnvironment(process.env);
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false });
  mocha.addFile(path.join(__dirname, `${topic}.test.js`));
  const results: TestResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => results.push(resultOf(test, 'passed')));
    runner.on('pending', (test) => results.push(resultOf(test, 'skipped')));
    // A failing hook arrives here too, under its own title.
    runner.on('fail', (test, error: Error) => {
      results.push({ ...resultOf(test, 'failed'), error: error.stack ?? error.message });
    });
  });
  writeFileSync(resultsFile, JSON.stringify(results));
  if (failures > 0) throw new Error(`${String(failures)} of ${String(results.length)} tests failed.`);
}

function resultOf(test: Mocha.Runnable, state: TestResult['state']): TestResult {
  return { title: test.fullTitle(), state, duration: test.duration ?? 0 };
}
