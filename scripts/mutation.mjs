/**
 * Mutation tests of what decides, each file with the tests that are about it: `npm run mutation -- [part of a path ...]`.
 * Prints how many mutants the tests of each file kill, and the survivors. All files take hours, one of them a minute.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const core = 'server/src/core';
const rulesFolder = `${core}/rules`;

/** What is mutated, and the tests that have to notice. */
const topics = [
  {
    files: ['readSyncWave', 'goInteger'].map((name) => `${core}/argo/${name}.ts`),
    tests: ['test/unit/argo/*.test.ts', 'test/unit/order/vectors.test.ts'],
  },
  {
    files: ['compareOrder', 'orderPath'].map((name) => `${core}/scopes/${name}.ts`),
    tests: ['test/unit/scopes/*.test.ts', 'test/unit/order/*.test.ts'],
  },
  { files: filesIn(`${core}/order`), tests: ['test/unit/order/*.test.ts', 'test/features/*rder*.test.ts'] },
  {
    files: filesIn(rulesFolder),
    tests: ['test/rules/fixtures.test.ts', 'test/rules/fixes.test.ts'],
  },
];

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}

/**
 * The rules that a file of the rules' folder is one of, or is imported by.
 *
 * @param {string} file
 */
function rulesOf(file) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name */
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const other of readdirSync(join(root, rulesFolder))) {
      const text = readFileSync(join(root, rulesFolder, other), 'utf8');
      if (other !== 'registry.ts' && text.includes(`'./${name}'`)) visit(other);
    }
  };
  visit(basename(file));
  return [...found]
    .map((name) => name.replace('.ts', ''))
    .filter((id) => existsSync(join(root, 'test/rules/fixtures', id)));
}

/** @typedef {{ files: string[], tests: string[], rules: string }} Run */
/** @typedef {{ status: string, replacement?: string, mutatorName: string, location: { start: { line: number, column: number } } }} Mutant */

/**
 * One run for all files that the same tests are about: each start costs as much as a dozen of mutants.
 *
 * @param {string[]} parts
 * @returns {Run[]}
 */
function runsOf(parts) {
  /** @type {Map<string, Run>} */
  const runs = new Map();
  for (const { files, tests } of topics) {
    const wanted = files.filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
    for (const file of wanted) {
      const rules = file.startsWith(rulesFolder) ? rulesOf(file).join() : '';
      const key = `${tests.join()} ${rules}`;
      const run = runs.get(key) ?? { files: [], tests, rules };
      run.files.push(file);
      runs.set(key, run);
    }
  }
  return [...runs.values()];
}

/**
 * The mutants of a run, by file, as Stryker reports them.
 *
 * @param {Run} run
 * @returns {Record<string, { mutants: Mutant[] }>}
 */
function mutate({ files, tests, rules }) {
  const environment = { ...process.env, TESTS: tests.join(' '), ...(rules && { FIXTURES: rules }) };
  const options = ['--mutate', files.join(), '--reporters', 'json'];
  // The texts of rules are read by people; everything else that stands outside of functions is a table that counts.
  if (rules) options.push('--ignoreStatic');
  const { status } = spawnSync('npx', ['stryker', 'run', ...options], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exitCode = 1;
  const report = join(root, 'reports/mutation.json');
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).files : {};
}

/**
 * @param {string} file
 * @param {Mutant[]} mutants
 */
function print(file, mutants) {
  const counted = mutants.filter(({ status }) => status !== 'Ignored');
  const survivors = counted
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) => a.location.start.line - b.location.start.line);
  console.log(`${counted.length - survivors.length}/${counted.length} ${file}`);
  for (const { location, replacement, mutatorName } of survivors)
    console.log(`  ${location.start.line}:${location.start.column} ${mutatorName} ${replacement ?? ''}`);
}

for (const run of runsOf(process.argv.slice(2))) {
  rmSync(join(root, 'reports/mutation.json'), { force: true });
  for (const [file, { mutants }] of Object.entries(mutate(run))) print(file, mutants);
}
