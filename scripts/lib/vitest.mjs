import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { artifacts, repository } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Runs vitest, shows what it prints, and counts.
 *
 * @param {string} name For the file with the results.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [variables] For the environment of the tests.
 * @returns {Promise<Counts>}
 */
export async function vitest(name, args, variables = {}) {
  const report = path.join(artifacts, 'results', `${name}.json`);
  await rm(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      path.join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: repository, env: { ...process.env, ...variables }, output: 'show' },
  );
  const counts = await readReport(report);
  // A missed coverage threshold or an error outside of the tests fails the run without failing a test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file
 * @returns {Promise<Counts>}
 */
async function readReport(file) {
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(failedToLoad).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {{ status: string, assertionResults: readonly unknown[] }} testFile */
function failedToLoad({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}
