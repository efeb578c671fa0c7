import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program as `npm run build` makes it. */
export const bundle = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Whether `npm run build` has made the program. */
export const isBuilt = existsSync(bundle);

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input. */
  readonly input?: string;
  /** The user that it runs as, where root may choose one: whose permissions count. */
  readonly uid?: number;
  /** Pipes, unless something else is wanted. */
  readonly stdio?: StdioOptions;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program as it is shipped, in a process of its own. */
export function startProgram(
  args: readonly string[],
  { cwd, env, uid, stdio = 'pipe' }: Surroundings,
): ChildProcess {
  return spawn(process.execPath, [bundle, ...args], {
    cwd,
    stdio,
    env: { PATH: process.env.PATH, ...env },
    ...(uid !== undefined && { uid }),
  });
}

/** Runs it to its end. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  const program = startProgram(args, surroundings);
  program.stdin?.end(surroundings.input ?? '');
  return endOf(program);
}

/** What it wrote from now on, as far as somebody read it, and how it ended. */
export async function endOf(program: ChildProcess): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    program[name]?.setEncoding('utf8').on('data', (text: string) => (written[name] += text));
  const [code, signal] = (await once(program, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, ...written };
}
