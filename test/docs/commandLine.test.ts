import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import { run } from '../../server/src/cli/run.ts';

interface Session {
  readonly title: string;
  readonly args: readonly string[];
  /** The parts of the output between the lines that are `…` alone. */
  readonly excerpts: readonly string[];
  /** What `echo $?` prints behind it, where the page shows that. */
  readonly exitCode: number | undefined;
}

const sessions = ['README.md', 'docs/cli.md'].flatMap((page) => {
  const text = readFileSync(join(repository, page), 'utf8');
  return [...text.matchAll(/^```console\n(?<block>[^]*?)^```/gm)].map((match) =>
    readSession(page, match.groups?.block ?? ''),
  );
});

test('both pages show what the program prints', () => {
  expect(sessions.filter(({ title }) => title.startsWith('README.md'))).not.toEqual([]);
  expect(sessions.filter(({ title }) => title.startsWith('docs/cli.md')).length).toBeGreaterThan(3);
});

test.each(sessions)('$title', async ({ args, excerpts, exitCode }) => {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const code = await run(args, { stdout: stream, stderr: stream, env: {}, cwd: () => repository });
  expect(exitCode ?? code).toBe(code);
  expect(excerpts.filter((excerpt) => !output.includes(excerpt))).toEqual([]);
});

function readSession(page: string, block: string): Session {
  const [command = '', ...lines] = block.split('\n');
  const [output = '', status] = lines.join('\n').split('$ echo $?\n');
  const excerpts = output.split('…\n').filter((excerpt) => excerpt !== '');
  const args = command.replace('$ npx sync-waves ', '').split(' ');
  return {
    title: `${page}: ${command}`,
    args,
    excerpts,
    exitCode: status === undefined ? undefined : Number(status),
  };
}
