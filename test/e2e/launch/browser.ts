import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../../scripts/system/findProgram.mjs';

/** Starts a headless Chromium that opens no connection of its own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium on this machine: `npm test` installs or explains it.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
