#!/usr/bin/env node
// What the hooks of .pre-commit-hooks.yaml run: the package of npm in the version of this checkout. The first commit
// installs it beside this file, in the clone that pre-commit keeps; from then on nothing is fetched.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const manifest = new URL('../../server/package.json', import.meta.url);
const program = fileURLToPath(new URL('node_modules/argocd-sync-waves/cli.js', import.meta.url));

process.exitCode = existsSync(program) ? check() : install() || check();

function check() {
  return run(process.execPath, [program, ...process.argv.slice(2)]);
}

function install() {
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const quiet = ['--silent', '--no-save', '--no-audit', '--no-fund'];
  const code = run('npm', ['install', ...quiet, '--prefix', folder, `${name}@${version}`]);
  if (code !== 0)
    console.error(`npm could not install ${name}@${version}. The first commit needs the network.`);
  return code;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  // Windows starts npm only through its shell.
  const shell = command === 'npm' && process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', shell }).status ?? 1;
}
