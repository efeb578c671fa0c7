import { spawn } from 'node:child_process';

/** How long a program takes from its start to its end, in milliseconds. Its output is thrown away. */
export function timeProgram(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${command} ended with ${String(code)}.`));
    });
  });
}

/** Reads every YAML file below a folder as fast as the system's own programs can. */
export function timeCat(folder: string): Promise<number> {
  const names = "\\( -name '*.yaml' -o -name '*.yml' \\)";
  return timeProgram('sh', ['-c', `find "$0" -type f ${names} -print0 | xargs -0 cat`, folder]);
}
