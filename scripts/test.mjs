// Everything that must hold: `npm test`. A failed step does not stop the later ones, and the last line sums up.
import { installEditor } from './editor/installEditor.mjs';
import { runEditorTests } from './lib/editorTests.mjs';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { vitest } from './lib/vitest.mjs';
import { installSystemPackages } from './system/installSystemPackages.mjs';

/** @typedef {import('./lib/vitest.mjs').Counts} Counts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Counts>} run
 * @property {readonly string[]} [needs] Names of earlier steps; when one has failed, this one fails unseen.
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'programs', run: () => check(installSystemPackages) },
  { name: 'editor', needs: ['programs'], run: () => check(hasEditor) },
  npmScript('format', 'format:check'),
  npmScript('lint'),
  npmScript('boundaries'),
  npmScript('dead code', 'deadcode'),
  npmScript('types', 'typecheck'),
  npmScript('build', 'build', '--', '--tests'),
  { name: 'unit tests', needs: ['build'], run: () => vitest('unit', ['--coverage']) },
  { name: 'integrations', needs: ['programs', 'build'], run: runIntegrationTests },
  editorTests('tests in the editor', 'e2e', 'test/e2e/api'),
  editorTests('tests by mouse and keyboard', 'ui', 'test/e2e/ui'),
  editorTests('package', 'package', 'test/packaging'),
];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const failedSteps = new Set();

for (const [index, step] of steps.entries()) {
  console.log(`\n▶ ${index + 1}/${steps.length} ${step.name}`);
  const start = performance.now();
  const { passed, failed, skipped } = await runStep(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${step.name}: ${summary({ passed, failed, skipped })} (${seconds} s)`,
  );
  if (failed > 0) failedSteps.add(step.name);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}.`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${summary(total)}`);

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function runStep({ needs = [], run: start }) {
  const missing = needs.filter((name) => failedSteps.has(name));
  if (missing.length > 0) {
    console.log(`Not run, since this failed before: ${missing.join(', ')}.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return start();
}

/**
 * A script of package.json, as one check. Its output is shown when it fails.
 *
 * @param {string} name
 * @param {string} [script]
 * @param {readonly string[]} args
 * @returns {Step}
 */
function npmScript(name, script = name, ...args) {
  const isDone = async () => {
    const { code, output } = await run('npm', ['run', '--silent', script, ...args], { cwd: repository });
    if (code !== 0) console.log(output);
    return code === 0;
  };
  return { name, run: () => check(isDone) };
}

/**
 * @param {string} name
 * @param {string} report
 * @param {string} folder
 * @returns {Step}
 */
function editorTests(name, report, folder) {
  return { name, needs: ['editor', 'build'], run: () => runEditorTests(report, folder) };
}

function runIntegrationTests() {
  return vitest('integrations', ['--config', 'test/integrations/vitest.config.mjs']);
}

/** @param {() => Promise<boolean>} isDone */
async function check(isDone) {
  const done = await isDone();
  return { passed: done ? 1 : 0, failed: done ? 0 : 1, skipped: 0 };
}

async function hasEditor() {
  try {
    const { vscode } = await installEditor('oldest');
    console.log(`VS Code ${vscode} is ready.`);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** @param {Counts} counts */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
