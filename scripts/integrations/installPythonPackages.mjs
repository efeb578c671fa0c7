import path from 'node:path';
import { installOnce } from '../lib/installOnce.mjs';
import { run, runOrThrow } from '../lib/run.mjs';
import { findProgram } from '../system/findProgram.mjs';

/**
 * Makes sure that packages of PyPI are in an environment of their own in the cache folder. Its programs are started as
 * modules, since scripts would name the folder that it was made in.
 *
 * @param {string} name What they are for; other packages or versions need another name.
 * @param {readonly string[]} packages With versions.
 * @returns {Promise<string | undefined>} The Python to run them with; undefined where this machine has none, or PyPI
 *   gives it none of them. What went wrong was printed then.
 */
export async function installPythonPackages(name, packages) {
  const python = await findPython();
  if (python === undefined) return undefined;
  try {
    const folder = await installOnce(`python-${name}`, async (draft) => {
      console.log(`Installing ${packages.join(', ')} from PyPI …`);
      await runOrThrow(python, ['-m', 'venv', draft]);
      const install = ['install', '--quiet', '--disable-pip-version-check', ...packages];
      await runOrThrow(pythonIn(draft), ['-m', 'pip', ...install]);
    });
    return pythonIn(folder);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** Debian has a Python that cannot make environments; its package python3-venv completes it. */
async function findPython() {
  for (const name of ['python3', 'python']) {
    const program = findProgram(name);
    if (program === undefined) continue;
    const { code } = await run(program, ['-c', 'import ensurepip, venv']);
    if (code === 0) return program;
  }
  return undefined;
}

/** @param {string} environment */
function pythonIn(environment) {
  return process.platform === 'win32'
    ? path.join(environment, 'Scripts', 'python.exe')
    : path.join(environment, 'bin', 'python');
}
