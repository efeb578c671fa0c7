import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installOnce } from '../lib/installOnce.mjs';
import { runOrThrow } from '../lib/run.mjs';
import { editors } from './editors.mjs';

/**
 * @typedef {object} InstalledEditor
 * @property {string} vscode Version of VS Code.
 * @property {string} node The Node executable that runs it.
 * @property {string} serverMain The script that starts the server.
 */

/**
 * Makes sure that an editor is in the cache folder. The first time takes about a minute and needs the npm
 * registry and a C++ compiler; later calls only look.
 *
 * @param {import('./editors.mjs').EditorName} name
 * @returns {Promise<InstalledEditor>}
 */
export async function installEditor(name) {
  const recipe = editors[name];
  const node = await provideNode(recipe.node);
  const id = `code-server-${recipe.codeServer}-node${recipe.node}-${process.platform}-${process.arch}`;
  const folder = await installOnce(id, async (draft) => {
    console.log(`Installing VS Code ${recipe.vscode} (npm package code-server ${recipe.codeServer}) …`);
    await install(recipe, { node, folder: draft });
  });
  return {
    vscode: recipe.vscode,
    node,
    serverMain: path.join(vscodeFolder(folder), 'out', 'server-main.js'),
  };
}

/**
 * The Node to run an editor with: the one that runs us when its major version fits, else one from npm.
 *
 * @param {number} major
 */
async function provideNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const folder = await installOnce(`${name}-${major}`, async (draft) => {
    console.log(`Installing Node ${major} (npm package ${name}) …`);
    await npm(['install', `${name}@${major}`], { cwd: await emptyPackage(draft) });
  });
  return path.join(folder, 'node_modules', name, 'bin', 'node');
}

/**
 * @param {import('./editors.mjs').EditorRecipe} recipe
 * @param {{ node: string, folder: string }} target
 */
async function install(recipe, { node, folder }) {
  const env = environmentFor(node);
  // code-server's own install script refuses to run as root, and does nothing that we need.
  const withoutScripts = '--ignore-scripts';
  await npm(['install', `code-server@${recipe.codeServer}`, withoutScripts], {
    cwd: await emptyPackage(folder),
    env,
  });
  const vscode = vscodeFolder(folder);
  // The shrinkwrap file points to Git hosts; the same packages are in the registry.
  await rm(path.join(vscode, 'npm-shrinkwrap.json'), { force: true });
  await npm(['install', '--omit=dev', withoutScripts], { cwd: vscode, env });
  await npm(['rebuild', ...recipe.nativeModules], { cwd: vscode, env });

  const version = await runOrThrow(node, [path.join(vscode, 'out', 'server-main.js'), '--version']);
  if (!version.includes(recipe.vscode)) {
    throw new Error(`The editor says that it is version ${version.trim()}, not ${recipe.vscode}.`);
  }
}

/** @param {string} installation */
function vscodeFolder(installation) {
  return path.join(installation, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * npm, node-gyp and the install scripts must all use the same Node, and compile against its headers where it
 * has brought them.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor(node) {
  const binFolder = path.dirname(node);
  const prefix = path.dirname(binFolder);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: `${binFolder}${path.delimiter}${process.env.PATH ?? ''}` };
  if (existsSync(path.join(prefix, 'include', 'node', 'node.h'))) env.npm_config_nodedir = prefix;
  return env;
}

/** @param {string} folder */
async function emptyPackage(folder) {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  return folder;
}

/**
 * @param {readonly string[]} args
 * @param {import('../lib/run.mjs').RunOptions} options
 */
async function npm(args, options) {
  await runOrThrow('npm', [...args, '--no-audit', '--no-fund'], options);
}
