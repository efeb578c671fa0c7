import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';
import { isBuilt, startProgram } from './program.ts';

const application = (name: string, wave: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  annotations: { argocd.argoproj.io/sync-wave: ${wave} }\n`;

describe.skipIf(!isBuilt)('check --watch (skipped unless `npm run build` has made the program)', () => {
  test('checks again after every change, until Ctrl-C', async () => {
    const folder = temporaryFolder({ 'apps/a.yaml': application('a', '"1"'), '.gitignore': 'build/\n' });
    const run = new WatchRun(startProgram(['check', '--watch'], { cwd: folder }));
    expect(await run.next()).toBe('No findings.\n');
    writeFiles(folder, { 'apps/a.yaml': application('a', 'five') });
    expect(await run.next()).toContain('a: the sync wave "five" is not an integer.');
    writeFiles(folder, { 'new/b.yaml': application('b', 'six'), 'build/c.yaml': application('c', 'seven') });
    const both = await run.next();
    expect(both).toContain('"six"');
    expect(both).not.toContain('"seven"');
    rmSync(join(folder, 'apps/a.yaml'));
    expect(await run.next()).toContain('1 finding: 1 error.');
    writeFiles(folder, { '.gitignore': '' });
    expect(await run.next()).toContain('2 findings: 2 errors.');
    expect(await run.end()).toEqual([130, null]);
  });

  test('looks at the paths that were given, and sees what changes elsewhere in the repository', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      'kustomization.yaml': 'kind: Kustomization\nresources: [mine/a.yaml, theirs/b.yaml]\n',
      'mine/a.yaml': application('a', '"1", sync-waves/depends-on: b'),
      'theirs/b.yaml': application('b', '"0"'),
    });
    const run = new WatchRun(startProgram(['check', '--watch'], { cwd: join(folder, 'mine') }));
    expect(await run.next()).toBe('No findings.\n');
    writeFiles(folder, { 'theirs/b.yaml': application('b', '2') });
    const after = await run.next();
    expect(after).toContain('a.yaml\n');
    expect(after).toContain('a (wave 1) needs b, which syncs later, in wave 2.');
    expect(after).toContain('1 finding: 1 error.');
    expect(await run.end()).toEqual([130, null]);
  });
});

/** What a program that watches has printed since it was asked the last time. */
class WatchRun {
  readonly #program: ChildProcess;
  #stdout = '';
  #stderr = '';

  constructor(program: ChildProcess) {
    this.#program = program;
    program.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    program.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
      program.emit('heard');
    });
    program.once('close', () => program.emit('heard'));
    onTestFinished(() => {
      program.kill('SIGKILL');
    });
  }

  async next(): Promise<string> {
    while (!this.#stderr.includes('Waiting for changes. Ctrl-C ends.\n')) {
      if (this.#program.exitCode !== null) throw new Error(this.#stderr);
      await once(this.#program, 'heard');
    }
    const text = this.#stdout;
    this.#stdout = '';
    this.#stderr = '';
    return text;
  }

  async end(): Promise<unknown> {
    const closed = once(this.#program, 'close');
    this.#program.kill('SIGINT');
    return closed;
  }
}
