import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/**
 * @typedef {object} EditorServerOptions
 * @property {import('./installEditor.mjs').InstalledEditor} editor
 * @property {Readonly<Record<string, string>>} [env] Added to the environment; extensions see it too.
 * @property {Readonly<Record<string, unknown>>} [settings] The user's settings, besides the quiet ones.
 * @property {string} [extensionsFolder] Where installed extensions are; empty and its own if not given.
 */

/**
 * @typedef {object} EditorServer
 * @property {number} port
 * @property {(place: WorkbenchPlace) => string} address What a browser opens.
 * @property {() => string} log Everything that the server has written so far.
 * @property {() => Promise<void>} stop Ends the server with all its processes, and removes its data.
 */

/**
 * @typedef {object} WorkbenchPlace
 * @property {string} [folder] Absolute path of the folder to open.
 * @property {string} [workspace] Or of the `.code-workspace` file.
 * @property {string} [extension] Absolute path of an extension to run from its source folder.
 * @property {string} [tests] Absolute path of the script whose `run()` is the test suite.
 */

const startTimeout = 60_000;

/** Nothing that pops up by itself, so that tests and pictures show the extension and the file only. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts VS Code's own server on a free port of the loopback interface, with data of its own, and waits until
 * it listens.
 *
 * @param {EditorServerOptions} options
 * @returns {Promise<EditorServer>}
 */
export async function startEditorServer({ editor, env = {}, settings = {}, extensionsFolder }) {
  const data = await mkdtemp(path.join(tmpdir(), 'sync-waves-editor-'));
  await writeUserSettings(data, { ...quietSettings, ...settings });
  const extensions = extensionsFolder ?? path.join(data, 'extensions');
  const child = spawn(editor.node, [editor.serverMain, ...serverArguments(data, extensions)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that stop() reaches the extension hosts and language servers below it.
    detached: true,
  });
  const group = processGroup(child);
  const log = collectLog(child);
  const stop = async () => {
    await group.kill();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await listeningPort(child, log);
    return { port, address: (place) => workbenchAddress(port, place), log: () => log.text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} data
 * @param {string} extensions
 */
function serverArguments(data, extensions) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    // Since VS Code 1.100, extensionDevelopmentPath and extensionTestsPath are ignored without this flag.
    '--enable-smoke-test-driver',
    ...['--user-data-dir', path.join(data, 'user')],
    ...['--server-data-dir', path.join(data, 'server')],
    ...['--extensions-dir', extensions],
  ];
}

/**
 * @param {string} data
 * @param {Readonly<Record<string, unknown>>} settings
 */
async function writeUserSettings(data, settings) {
  const folder = path.join(data, 'user', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * @param {number} port
 * @param {WorkbenchPlace} place
 */
function workbenchAddress(port, { folder, workspace, extension, tests }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const address = new URL(`http://127.0.0.1:${port}/`);
  if (folder) address.searchParams.set('folder', folder);
  if (workspace) address.searchParams.set('workspace', workspace);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child */
function collectLog(child) {
  const log = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ chunk) => (log.text += chunk));
  }
  return log;
}

/**
 * The server was asked for any free port and says which one it took.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {{ readonly text: string }} log
 * @returns {Promise<number>}
 */
async function listeningPort(child, log) {
  const giveUp = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) => reject(new Error(`${why}\n${log.text}`));
      child.stdout.on('data', () => {
        const found = /Extension host agent listening on (\d+)/.exec(log.text);
        if (found) resolve(Number(found[1]));
      });
      child.once('error', (error) => fail(`The editor's server could not be started: ${error.message}`));
      child.once('exit', (code) => fail(`The editor's server ended with exit code ${code}.`));
      after(startTimeout, undefined, { signal: giveUp.signal }).then(
        () => fail(`The editor's server did not listen after ${startTimeout} ms.`),
        () => {},
      );
    });
  } finally {
    giveUp.abort();
  }
}

/**
 * Ends a process with its descendants, at the latest when we end ourselves.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function processGroup(child) {
  const closed = new Promise((resolve) => child.once('close', resolve));
  const killNow = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', killNow);
  return {
    async kill() {
      killNow();
      process.off('exit', killNow);
      if (child.pid !== undefined) await closed;
    },
  };
}
