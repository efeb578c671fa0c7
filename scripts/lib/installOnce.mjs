import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';

/**
 * Makes sure that a folder of the cache exists, and returns it.
 *
 * The work is done in a draft folder that gets its final name at the very end: what carries the final name is
 * complete, also after a power cut and with two installations at once.
 *
 * @param {string} name The folder's name; a new way to fill it needs a new name.
 * @param {(draft: string) => Promise<void>} fill
 * @returns {Promise<string>}
 */
export async function installOnce(name, fill) {
  const folder = path.join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  const draft = await mkdtemp(path.join(cacheFolder(), `.${name}-`));
  try {
    await fill(draft);
    await moveIntoPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} draft
 * @param {string} folder
 */
async function moveIntoPlace(draft, folder) {
  try {
    await rename(draft, folder);
  } catch (error) {
    // Another process was faster. What it installed is as good as ours.
    if (!existsSync(folder)) throw error;
  }
}
