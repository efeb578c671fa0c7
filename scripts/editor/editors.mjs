/**
 * @typedef {object} EditorRecipe
 * @property {string} codeServer Version of the npm package that carries VS Code's server and web workbench.
 * @property {string} vscode Version of VS Code in it.
 * @property {number} node Major version of Node that its native modules are built for and that runs it.
 * @property {readonly string[]} nativeModules What the server loads and npm has to compile or fetch.
 */

/** @typedef {'oldest' | 'latest'} EditorName */

/**
 * The editors that the tests run in: the oldest one that package.json's `engines.vscode` admits, and the newest.
 *
 * @type {Readonly<Record<EditorName, EditorRecipe>>}
 */
export const editors = {
  oldest: {
    codeServer: '4.96.4',
    vscode: '1.96.4',
    node: 20,
    nativeModules: ['@vscode/spdlog', 'native-watchdog', 'node-pty', '@parcel/watcher'],
  },
  latest: {
    codeServer: '4.139.1',
    vscode: '1.139.1',
    node: 24,
    nativeModules: [
      '@vscode/spdlog',
      '@vscode/native-watchdog',
      '@vscode/sqlite3',
      'node-pty',
      '@parcel/watcher',
    ],
  },
};

/**
 * @param {string} name
 * @returns {name is EditorName}
 */
export function isEditorName(name) {
  return Object.hasOwn(editors, name);
}
