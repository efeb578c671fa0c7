import path from 'node:path';
import { installSystemPackages } from '../system/installSystemPackages.mjs';
import { repository } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Builds the bundles and runs those tests of `test/e2e/vitest.config.mjs` whose path holds `filter`.
 *
 * @param {string} filter
 * @param {Readonly<Record<string, string>>} [variables] For the environment of the tests.
 * @returns {Promise<number>} The exit code.
 */
export async function runEditorTests(filter, variables = {}) {
  if (!(await installSystemPackages())) return 1;
  const steps = [
    ['esbuild.mjs', '--tests'],
    [vitest, 'run', '--config', 'test/e2e/vitest.config.mjs', filter],
  ];
  for (const args of steps) {
    const { code } = await run(process.execPath, args, {
      cwd: repository,
      env: { ...process.env, ...variables },
      output: 'show',
    });
    if (code !== 0) return code;
  }
  return 0;
}

const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
