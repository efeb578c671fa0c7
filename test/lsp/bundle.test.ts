import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const bundle = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

describe.skipIf(!existsSync(bundle))('dist/server.js (skipped unless `npm run build` has made it)', () => {
  test('serves over stdio', async () => {
    const server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await greetAndPart(
      createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
      server,
    );
  });

  test('serves over the channel of Node, as VS Code starts it', async () => {
    const server = fork(bundle, ['--node-ipc']);
    await greetAndPart(
      createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)),
      server,
    );
  });
});

async function greetAndPart(connection: ProtocolConnection, server: ChildProcess): Promise<void> {
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
}
