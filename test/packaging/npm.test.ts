import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { npmFolder, repository } from '../../scripts/lib/paths.mjs';
import { runOrThrow } from '../../scripts/lib/run.mjs';

let scratch: string;

/** The package is packed and installed by npm itself; nothing is fetched, since it depends on nothing. */
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'sync-waves-npm-'));
  await runOrThrow(process.execPath, [path.join(repository, 'scripts', 'packageCli.mjs')]);
  await npm(['pack', npmFolder, '--pack-destination', scratch]);
  const tarball = path.join(scratch, `argocd-sync-waves-${await versionIn(npmFolder)}.tgz`);
  await npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', scratch, tarball]);
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

test('the package holds the program, and nothing else', async () => {
  const { stdout } = await npm(['pack', npmFolder, '--dry-run', '--json']);
  const [{ files, size }] = JSON.parse(stdout) as [{ files: { path: string }[]; size: number }];
  expect(files.map((file) => file.path).sort()).toEqual([
    'LICENSE',
    'README.md',
    'THIRD-PARTY-LICENSES.txt',
    'cli.js',
    'package.json',
  ]);
  expect(size).toBeLessThan(600_000);
});

test('its version is that of the extension', async () => {
  expect(await versionIn(npmFolder)).toBe(await versionIn(repository));
});

test.each(['sync-waves', 'argocd-sync-waves'])('%s runs as npm installs it', async (name) => {
  const { code, stdout } = await run(name, ['--version']);
  expect([code, stdout.trim()]).toEqual([0, await versionIn(repository)]);
  const listed = await run(name, ['list', path.join(repository, 'examples', 'platform')]);
  expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining('infisical-operator')]);
});

test('it serves editors over stdio', async () => {
  const server = spawn(program('sync-waves'), ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const closed = once(server, 'close');
  connection.listen();
  const greeting = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's type asks for it
    rootUri: null,
    workspaceFolders: null,
    capabilities: {},
  });
  expect(greeting.serverInfo).toMatchObject({ name: 'sync-waves' });
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await closed).toEqual([0, null]);
});

test('a reader that stops early is no reason to say anything', async () => {
  const child = spawn(program('sync-waves'), ['list', path.join(repository, 'examples', 'platform')]);
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  expect([await once(child, 'close'), stderr]).toEqual([[0, null], '']);
});

function program(name: string): string {
  return path.join(scratch, 'node_modules', '.bin', name);
}

async function run(name: string, args: readonly string[]): Promise<{ code: unknown; stdout: string }> {
  return output(program(name), args);
}

async function npm(args: readonly string[]): Promise<{ code: unknown; stdout: string }> {
  const result = await output('npm', args);
  expect(result.code).toBe(0);
  return result;
}

async function output(command: string, args: readonly string[]): Promise<{ code: unknown; stdout: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, stdout };
}

async function versionIn(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
