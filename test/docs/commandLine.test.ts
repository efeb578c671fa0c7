import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import { tasks } from '../../server/src/cli/commands/tasks.ts';
import { run } from '../../server/src/cli/run.ts';
import { parseScenario } from '../cli/parseScenario.ts';
import { scenarioFolder } from '../cli/scenarioFolder.ts';

/**
 * A block of the pages. It runs in this repository or, behind a comment `<!-- scenario: <name> -->`, in a folder with the
 * files of that scenario of the command line.
 */
interface Session {
  readonly title: string;
  readonly scenario: string | undefined;
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
  const blocks = text.matchAll(
    /^(?:<!-- scenario: (?<scenario>\S+) -->\n\n)?```console\n(?<block>[^]*?)^```/gm,
  );
  return [...blocks].map(({ groups }) => readSession(page, groups?.block ?? '', groups?.scenario));
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

test.each(tasks)('the page of $name has all of its options, and no others', (task) => {
  const options = task.options?.('en', repository).map(({ long }) => long ?? '') ?? [];
  const formats = task.formats?.length === 0 ? [] : ['--format'];
  const folders = task.over === 'folder' && task.parameters !== undefined ? ['--folder'] : [];
  const page = readFileSync(join(repository, folder, `${task.name}.md`), 'utf8');
  const synopsis = /^```text\n(?<usage>[^]*?)^```/m.exec(page)?.groups?.usage ?? '';
  const shown = [...synopsis.matchAll(/--[\w-]+/g)].map(([option]) => option);
  expect([...new Set(shown)].sort()).toEqual([...formats, ...folders, ...options].sort());
});

test.each(sessions)('$title', async ({ args, scenario, excerpts, exitCode }) => {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const cwd = scenario === undefined ? repository : folderOf(scenario);
  const code = await run(args, { stdout: stream, stderr: stream, env: {}, cwd: () => cwd });
  expect(exitCode ?? code).toBe(code);
  expect(excerpts.filter((excerpt) => !output.includes(excerpt))).toEqual([]);
});

function folderOf(scenario: string): string {
  const path = join(repository, 'test/cli/scenarios', `${scenario}.scenario`);
  return scenarioFolder(parseScenario(readFileSync(path, 'utf8')));
}

function readSession(page: string, block: string, scenario: string | undefined): Session {
  const [command = '', ...lines] = block.split('\n');
  const [output = '', status] = lines.join('\n').split('$ echo $?\n');
  const excerpts = output.split('…\n').filter((excerpt) => excerpt !== '');
  const args = command.replace(/^\$ (npx )?sync-waves /, '').split(' ');
  return {
    title: `${page}: ${command}`,
    args,
    scenario,
    excerpts,
    exitCode: status === undefined ? undefined : Number(status),
  };
}
