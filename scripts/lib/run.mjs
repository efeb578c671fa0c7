import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] Replaces the whole environment.
 * @property {'show' | 'collect'} [output] `show` passes the output through as well as collecting it.
 */

/**
 * @typedef {object} RunResult
 * @property {number} code The exit code; 1 when the program could not start or was killed.
 * @property {string} output What it wrote to stdout and stderr, in the order it arrived.
 */

/**
 * Runs a program to its end. An exit code other than zero is a result, not an error.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd, env, output = 'collect' } = {}) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const chunks = [];
    // Windows starts `npm` and the programs in node_modules/.bin only through its shell.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const [source, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      source.setEncoding('utf8');
      source.on('data', (/** @type {string} */ chunk) => {
        chunks.push(chunk);
        if (output === 'show') target.write(chunk);
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: `${chunks.join('')}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }));
  });
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} Its output.
 */
export async function runOrThrow(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new Error(`${command} ${args.join(' ')} failed with exit code ${code}.\n${output}`);
}
