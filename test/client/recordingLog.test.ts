import { expect, test } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { RecordingLog } from '../../client/src/recordingLog.ts';

/** What a log is given goes on to a channel like VS Code's; only the methods that the tests need are there. */
function logAt(logLevel: number) {
  const shown: unknown[][] = [];
  const show = (...args: unknown[]) => shown.push(args);
  const channel = { logLevel, debug: show, info: show, warn: show, error: show, appendLine: show };
  return { log: new RecordingLog(channel as unknown as LogOutputChannel), shown };
}

const [off, debug, info] = [0, 2, 3];

test('remembers what the channel shows, and passes all on', () => {
  const { log, shown } = logAt(info);
  log.info('ready', { files: 3 });
  log.warn('a.yaml: not read.');
  log.debug('nobody sees this');
  log.appendLine('plain');
  expect(log.lines).toEqual(['info: ready', 'warn: a.yaml: not read.', 'info: plain']);
  expect(shown).toEqual([['ready', { files: 3 }], ['a.yaml: not read.'], ['nobody sees this'], ['plain']]);
});

test('follows the level of the channel', () => {
  const { log } = logAt(debug);
  log.debug('seen');
  expect(log.lines).toEqual(['debug: seen']);
  const silent = logAt(off).log;
  silent.error('not seen');
  expect(silent.lines).toEqual([]);
});

test('keeps an error’s stack', () => {
  const { log } = logAt(info);
  log.error(new Error('broken'));
  expect(log.lines[0]).toMatch(/^error: Error: broken\n {4}at /);
});

test('forgets the oldest lines', () => {
  const { log } = logAt(info);
  for (let line = 0; line < 2500; line += 1) log.info(String(line));
  expect(log.lines).toHaveLength(2000);
  expect(log.lines.at(-1)).toBe('info: 2499');
});
