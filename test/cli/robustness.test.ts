import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { endOf, isBuilt, runProgram, startProgram } from './program.ts';

/** Root may read and write everything, so permissions are tested as somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const isWindows = process.platform === 'win32';

const application = (name: string, wave = '"1"', rest = ''): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  annotations:\n    argocd.argoproj.io/sync-wave: ${wave}\n${rest}`;

describe.skipIf(!isBuilt || isWindows)('the program (skipped unless `npm run build` has made it)', () => {
  describe('says what it did not read, and reads the rest', () => {
    test.each<[string, (path: string) => unknown, string]>([
      [
        'a link to nowhere',
        (path) => {
          symlinkSync('gone.yaml', path);
        },
        'not read: the link leads nowhere.',
      ],
      [
        'a link to itself',
        (path) => {
          symlinkSync('x.yaml', path);
        },
        'not read: the link leads nowhere.',
      ],
      [
        'a link out of the folder',
        (path) => {
          symlinkSync(process.execPath, path);
        },
        'not read: the link leads out of the folder.',
      ],
      [
        'a file of 100 MB',
        (path) => {
          writeFileSync(path, '');
          truncateSync(path, 100 * 1024 * 1024);
        },
        'not read: the file is too large.',
      ],
      [
        'a binary file',
        (path) => {
          writeFileSync(path, Buffer.from([0x61, 0, 1, 2]));
        },
        'not read: it is not UTF-8 text.',
      ],
      [
        'text that is not UTF-8',
        (path) => {
          writeFileSync(path, Buffer.from('a: \u00E9\n', 'latin1'));
        },
        'not read: it is not UTF-8 text.',
      ],
      [
        'a file without permissions',
        (path) => {
          writeFileSync(path, '');
          chmodSync(path, 0);
        },
        'not read: the file can’t be opened.',
      ],
      ['a socket', listenAt, 'not read: the file can’t be opened.'],
    ])('%s', async (_, make, message) => {
      const folder = repository();
      await make(join(folder, 'apps/x.yaml'));
      const { code, stdout, stderr } = await runProgram(['list'], { cwd: folder, ...nobody });
      expect(stdout).toContain('  1  api  ');
      expect([code, stderr]).toEqual([0, `sync-waves: apps/x.yaml: ${message}\n`]);
    });

    test.each<[string, (path: string) => unknown]>([
      [
        'a directory with the name of a file',
        (path) => {
          mkdirSync(path);
        },
      ],
      [
        'a named pipe that nobody writes to',
        (path) => {
          execFileSync('mkfifo', [path]);
        },
      ],
      [
        'a link to the directory that it is in',
        (path) => {
          symlinkSync('.', path);
        },
      ],
    ])('without a word about %s', async (_, make) => {
      const folder = repository();
      await make(join(folder, 'apps/x.yaml'));
      expect(await runProgram(['check'], { cwd: folder })).toMatchObject({
        code: 0,
        stdout: 'No findings.\n',
        stderr: '',
      });
    });

    test('a directory without permissions has nothing for it', async () => {
      const folder = repository({ 'locked/b.yaml': application('b') });
      chmodSync(join(folder, 'locked'), 0);
      onTestFinished(() => {
        chmodSync(join(folder, 'locked'), 0o755);
      });
      const { code, stdout } = await runProgram(['list'], { cwd: folder, ...nobody });
      expect([code, stdout.includes('locked')]).toEqual([0, false]);
    });
  });

  describe('writes whole files or none', () => {
    test.each([
      ['fix', []],
      ['plan', ['--renumber', '10', '--write']],
    ])('%s into a folder that can’t be written', async (command, options) => {
      const folder = repository({ 'apps/b.yaml': application('b', '2') });
      chmodSync(join(folder, 'apps'), 0o555);
      onTestFinished(() => {
        chmodSync(join(folder, 'apps'), 0o755);
      });
      const before = textsIn(folder);
      const { code, stderr } = await runProgram([command, ...options], { cwd: folder, ...nobody });
      expect([code, stderr]).toEqual([2, 'sync-waves: Not all files could be written: EACCES\n']);
      expect(textsIn(folder)).toEqual(before);
    });

    test('Ctrl-C while it writes: every file is written, and nothing is left beside them', async () => {
      const names = Array.from({ length: 1500 }, (_, index) => `app-${index}`);
      const folder = temporaryFolder(
        Object.fromEntries(names.map((name) => [`apps/${name}.yaml`, application(name, '5')])),
      );
      const program = startProgram(['fix'], { cwd: folder });
      const watcher = watch(join(folder, 'apps'), () => {
        // Something is written by now, and 1499 files are not.
        program.kill('SIGINT');
      });
      const { code, signal } = await endOf(program);
      watcher.close();
      // 0 where it was done before the signal came.
      expect([signal, code === 130 || code === 0]).toEqual([null, true]);
      const after = textsIn(folder);
      expect(Object.keys(after)).toHaveLength(names.length);
      expect(Object.values(after).filter((text) => !text.includes('sync-wave: "5"'))).toEqual([]);
    });
  });

  describe('Git', () => {
    const git = (cwd: string, ...args: readonly string[]): void => {
      execFileSync(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always', ...args],
        { cwd, stdio: 'ignore' },
      );
    };

    test('is not needed to check', async () => {
      const folder = repository();
      expect(await runProgram(['check'], { cwd: folder, env: { PATH: '' } })).toMatchObject({
        code: 0,
        stderr: '',
      });
    });

    test('is missed where old files are asked for', async () => {
      const folder = repository();
      const { code, stderr } = await runProgram(['diff', 'HEAD'], { cwd: folder, env: { PATH: '' } });
      expect([code, stderr]).toEqual([
        2,
        'sync-waves: Git is not installed, or not on the PATH: it has the old files.\n',
      ]);
    });

    test('a folder in no repository, and a revision that is unknown', async () => {
      const folder = repository();
      expect((await runProgram(['diff', 'HEAD'], { cwd: folder })).stderr).toBe(
        'sync-waves: The folder is not in a Git repository, or Git refuses to read that.\n',
      );
      git(folder, 'init');
      const { code, stderr } = await runProgram(['diff', 'gone'], { cwd: folder });
      expect([code, stderr]).toEqual([2, 'sync-waves: Git has no revision gone here.\n']);
    });

    test('a shallow clone', async () => {
      const [origin, clone] = [repository(), join(temporaryFolder({}), 'clone')];
      git(origin, 'init');
      git(origin, 'add', '.');
      git(origin, 'commit', '-m', 'One');
      git(origin, 'commit', '--allow-empty', '-m', 'Two');
      git(origin, 'clone', '--depth', '1', `file://${origin}`, clone);
      const { code, stderr } = await runProgram(['diff', 'HEAD~1'], { cwd: clone });
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining('This clone is shallow and has no revision HEAD~1.'),
      ]);
    });

    test('a submodule is the repository that its own remotes name', async () => {
      const library = temporaryFolder({ 'deploy/web.yaml': application('web', '"7"') });
      git(library, 'init');
      git(library, 'add', '.');
      git(library, 'commit', '-m', 'One');
      const url = 'https://example.com/acme/library.git';
      const source = `spec: { source: { repoURL: "${url}", path: deploy } }\n`;
      const folder = repository({ 'apps/parent.yaml': application('parent', '"2"', source) });
      git(folder, 'init');
      git(folder, 'submodule', 'add', `file://${library}`, 'library');
      git(join(folder, 'library'), 'remote', 'set-url', 'origin', url);
      const { code, stdout } = await runProgram(['list'], { cwd: folder });
      expect([code, stdout]).toEqual([0, expect.stringContaining('library/deploy (rendered by parent)')]);
    });
  });

  test('a reader that stops early, as head does, changes nothing', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `app-${index}`);
    const folder = temporaryFolder(
      Object.fromEntries(names.map((name) => [`apps/${name}.yaml`, application(name, 'five')])),
    );
    const program = startProgram(['check'], { cwd: folder });
    program.stdout?.once('data', () => program.stdout?.destroy());
    const { code, stderr } = await endOf(program);
    expect([code, stderr]).toEqual([1, '']);
  });
});

function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder({ 'apps/api.yaml': application('api'), ...files });
  chmodSync(folder, 0o755);
  return folder;
}

function listenAt(path: string): Promise<void> {
  const server = createServer().listen(path);
  onTestFinished(() => {
    server.close();
  });
  return new Promise((resolve) =>
    server.once('listening', () => {
      resolve();
    }),
  );
}

function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}
