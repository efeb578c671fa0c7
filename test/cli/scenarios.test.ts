import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tasks } from '../../server/src/cli/commands/tasks.ts';
import { run } from '../../server/src/cli/run.ts';
import { parseScenario, printScenario, type Outcome, type Scenario } from './parseScenario.ts';
import { scenarioFolder } from './scenarioFolder.ts';

const scenarios = fileURLToPath(new URL('scenarios/', import.meta.url));

describe('scenarios', () => {
  test.each(readdirSync(scenarios).filter((name) => name.endsWith('.scenario')))('%s', async (name) => {
    const text = readFileSync(scenarios + name, 'utf8');
    const actual = printScenario(text, await perform(parseScenario(text)));
    if (process.env.UPDATE === '1') writeFileSync(scenarios + name, actual);
    expect(actual).toBe(process.env.UPDATE === '1' ? actual : text);
  });
});

test.each(tasks.map(({ name }) => name))('%s has a scenario', (name) => {
  const used = readdirSync(scenarios).map((file) => parseScenario(readFileSync(scenarios + file, 'utf8')));
  expect(used.filter(({ arguments: [command] }) => command === name)).not.toEqual([]);
});

/** Runs the program in a folder with the scenario's files, which output calls `<folder>`. */
async function perform(scenario: Scenario): Promise<Outcome> {
  const folder = scenarioFolder(scenario);
  const isTerminal = scenario.environment.TTY === '1';
  const written = { stdout: '', stderr: '' };
  const status = await run(scenario.arguments, {
    stdout: { isTTY: isTerminal, write: (text) => (written.stdout += text) },
    stderr: { isTTY: isTerminal, write: (text) => (written.stderr += text) },
    stdin: Readable.from([scenario.stdin]),
    env: scenario.environment,
    cwd: () => join(folder, scenario.directory),
  });
  return {
    stdout: readable(written.stdout, folder),
    stderr: readable(written.stderr, folder),
    status,
    changed: changedFiles(folder, scenario),
  };
}

/** Printable, and the same on every machine. */
function readable(text: string, cwd: string): string {
  const printable = text.replaceAll(cwd, '<folder>').replaceAll('\u001B', '<ESC>').replaceAll('\r', '<CR>');
  return /[^\n]$/.test(printable) ? `${printable}<no line break>\n` : printable;
}

/** What the run has written: new files, and those with another text. */
function changedFiles(cwd: string, scenario: Scenario): Scenario['changed'] {
  const after = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(cwd, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => scenario.files[path] !== undefined || !path.startsWith('.git/'))
    .sort()
    .map((path) => [path, readFileSync(join(cwd, path), 'utf8')] as const);
  return Object.fromEntries(after.filter(([path, text]) => scenario.files[path] !== text));
}
