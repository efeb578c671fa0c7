import { spawnSync } from 'node:child_process';
import { run } from '../lib/run.mjs';
import { findChromium, findProgram } from './findProgram.mjs';

/**
 * @typedef {object} Need
 * @property {string} what
 * @property {string} why
 * @property {readonly string[]} debianPackages
 * @property {string} elsewhere How to get it where there is no apt-get.
 * @property {'fails' | 'skips'} [without] What the tests do that need it: `fails`, unless it says otherwise.
 * @property {() => boolean} isMet
 */

/** @type {readonly Need[]} */
const needs = [
  {
    what: 'Chromium or Google Chrome',
    why: 'the end-to-end tests show VS Code in it',
    debianPackages: ['chromium', 'fonts-dejavu-core'],
    elsewhere: 'install either one, or name it in the environment variable CHROMIUM_PATH',
    isMet: () => findChromium() !== undefined,
  },
  {
    what: 'a C++ compiler, make and Python 3',
    why: "npm compiles native modules of the tests' VS Code with them",
    debianPackages: ['g++', 'make', 'python3'],
    elsewhere: 'install the build tools of your system (on macOS: xcode-select --install)',
    isMet: () => ['g++', 'make', 'python3'].every((name) => findProgram(name) !== undefined),
  },
  {
    what: 'Python 3 with venv',
    why: 'pre-commit is tested in an environment of its own',
    debianPackages: ['python3', 'python3-venv'],
    elsewhere: 'install Python 3',
    without: 'skips',
    isMet: () => spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0,
  },
  {
    what: 'Neovim',
    why: 'the configuration of docs/editors.md is tested with it',
    debianPackages: ['neovim'],
    elsewhere: 'install Neovim 0.7 or newer',
    without: 'skips',
    isMet: () => findProgram('nvim') !== undefined,
  },
];

/**
 * Installs what the tests need and npm cannot bring: as root on Debian and its relatives by apt-get; elsewhere
 * it says what is missing and how to get it.
 *
 * @returns {Promise<boolean>} Whether everything is there now that no test can do without.
 */
export async function installSystemPackages() {
  const unmet = missing();
  if (unmet.length === 0) return true;
  for (const need of unmet) console.log(`Missing: ${need.what} (${need.why}).`);
  if (mayInstall()) await installWithApt(unmet.flatMap((need) => need.debianPackages));
  const left = missing();
  for (const need of left) console.error(`Still missing: ${need.what}. ${wayOut(need)}`);
  return left.every(({ without }) => without === 'skips');
}

function missing() {
  return needs.filter((need) => !need.isMet());
}

function mayInstall() {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

/** @param {readonly string[]} packages */
async function installWithApt(packages) {
  console.log(`Installing Debian packages with apt-get: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const args of steps) {
    const { code, output } = await run('apt-get', args, { env });
    if (code !== 0) console.error(`apt-get ${args.join(' ')} failed with exit code ${code}.\n${output}`);
  }
}

/** @param {Need} need */
function wayOut(need) {
  const debian = `as root: apt-get install ${need.debianPackages.join(' ')}`;
  return `On Debian or Ubuntu, ${debian}; elsewhere, ${need.elsewhere}.`;
}
