import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The path of a program, as a shell would find it.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const found = endings.map((ending) => path.join(folder, name + ending)).find(isProgram);
    if (found) return found;
  }
  return undefined;
}

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * Chromium or Chrome: the one that `CHROMIUM_PATH` names, else the first one on this machine.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, and there is no such file.`);
  }
  for (const name of chromiumNames) {
    const found = findProgram(name);
    if (found) return found;
  }
  return chromiumPlaces.find((place) => existsSync(place));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
