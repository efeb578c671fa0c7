import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, symlinkSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { bundle, endOf, isBuilt, runProgram, startProgram } from './program.ts';

const isWindows = process.platform === 'win32';
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const application = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\n';

describe.skipIf(!isBuilt || isWindows)('the program (skipped unless `npm run build` has made it)', () => {
  test.each([
    ['at once', `require('fs').statSync = () => { throw new TypeError('out of order'); };`],
    ['later', `setTimeout(() => { throw new TypeError('out of order'); });`],
  ])('a mistake of ours ends with 3, not with the 1 of findings: %s', async (_, code) => {
    const folder = temporaryFolder({ 'a.yaml': application, 'mistake.cjs': code });
    const env = { NODE_OPTIONS: `--require ${join(folder, 'mistake.cjs')}` };
    const { code: status, stderr } = await runProgram(['check'], { cwd: folder, env });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^sync-waves: internal error: TypeError: out of order\n/),
    ]);
    expect(stderr).toMatch(/\nPlease report this: https:\S+\n$/);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk ends with 3 (skipped without /dev/full)', async () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => {
      closeSync(full);
    });
    const { code, stderr } = await endOf(
      startProgram(['rules'], { cwd: '/', stdio: ['ignore', full, 'pipe'] }),
    );
    expect([code, stderr]).toEqual([3, 'sync-waves: The result could not be written: ENOSPC\n']);
    const folder = temporaryFolder({ 'a.yaml': application.replace('name: a', 'name: [') });
    const silent = await endOf(startProgram(['check'], { cwd: folder, stdio: ['ignore', 'pipe', full] }));
    expect([silent.code, silent.stdout]).toEqual([0, 'No findings.\n']);
  });

  test('a directory that was removed ends with 2', async () => {
    const folder = temporaryFolder({});
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const program = spawn('/bin/sh', ['-c', 'read line; exec "$0" "$@"', process.execPath, bundle, 'check'], {
      cwd: gone,
    });
    rmSync(gone, { recursive: true });
    program.stdin.end('\n');
    const { code, stderr } = await endOf(program);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('The directory that you are in does not exist any more.'),
    ]);
  });

  test.each([
    [['check', 'locked'], 'locked can’t be opened: EACCES'],
    [['check', 'locked/in'], 'locked/in can’t be opened: EACCES'],
    [['check', 'loop'], 'loop can’t be opened: ELOOP'],
    [['check', 'a.yaml/b'], 'a.yaml/b can’t be opened: ENOTDIR'],
    [['list', 'locked'], '/locked can’t be opened: EACCES'],
  ])('what can’t be opened ends with 2: %j', async (args, message) => {
    const folder = temporaryFolder({ 'a.yaml': application, 'locked/in/b.yaml': application });
    symlinkSync('loop', join(folder, 'loop'));
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'locked'), 0);
    onTestFinished(() => {
      chmodSync(join(folder, 'locked'), 0o755);
    });
    const { code, stderr } = await runProgram(args, { cwd: folder, ...nobody });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
