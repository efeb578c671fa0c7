import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import { tasks } from '../../server/src/cli/commands/tasks.ts';
import { run } from '../../server/src/cli/run.ts';

interface Session {
  readonly title: string;
  readonly args: readonly string[];
  /** The parts of the output between the lines that are `…` alone. */
  readonly excerpts: readonly string[];
  /** What `echo $?` prints behind it, where the page shows that. */
  readonly exitCode: number | undefined;
}

const folder = 'docs/cli';
const commandPages = readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);

const sessions = ['README.md', ...commandPages].flatMap((page) => {
  const text = readFileSync(join(repository, page), 'utf8');
  return [...text.matchAll(/^```console\n(?<block>[^]*?)^```/gm)].map((match) =>
    readSession(page, match.groups?.block ?? ''),
  );
});

test('the README and the pages of commands show what the program prints', () => {
  expect(sessions.filter(({ title }) => title.startsWith('README.md'))).not.toEqual([]);
  expect(sessions.filter(({ title }) => title.startsWith(folder)).length).toBeGreaterThan(3);
});

test('each command has a page, and the index names it', () => {
  const index = readFileSync(join(repository, 'docs/cli.md'), 'utf8');
  const linked = [...index.matchAll(/^\| \[`(?<name>[^`]+)`\]\((?<page>[^)]+)\)/gm)].map((row) => row.groups);
  expect(linked).toEqual(tasks.map(({ name }) => ({ name, page: `cli/${name}.md` })));
  expect(commandPages.toSorted()).toEqual(tasks.map(({ name }) => `${folder}/${name}.md`).toSorted());
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
