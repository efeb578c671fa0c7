import { repository } from './paths.mjs';
import { run } from './run.mjs';
import { vitest } from './vitest.mjs';

/**
 * Builds the bundles and runs one group of the tests that need a real editor.
 *
 * @param {string} name For the file with the results.
 * @param {string} folder Where the tests are.
 * @param {Readonly<Record<string, string>>} [variables] For the environment of the tests.
 * @returns {Promise<number>} The exit code.
 */
export async function buildAndRunEditorTests(name, folder, variables) {
  const build = await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: repository, output: 'show' });
  if (build.code !== 0) return build.code;
  const { failed } = await runEditorTests(name, folder, variables);
  return failed === 0 ? 0 : 1;
}

/**
 * The same with the bundles that are there.
 *
 * @param {string} name
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [variables]
 */
export function runEditorTests(name, folder, variables) {
  return vitest(name, ['--config', 'test/e2e/vitest.config.mjs', folder], variables);
}
