import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { artifacts, repository } from '../../../../scripts/lib/paths.mjs';
import { openWorkbench } from '../../launch/workbench.ts';
import { copyWorkspace } from '../../launch/workspaceCopy.ts';

/** An editor window on a copy of some files. */
export interface Session {
  readonly page: Page;
  /** Keeps a picture of the window in `artifacts/screenshots/<session>/NN-<what>.png`. */
  readonly screenshot: (what: string) => Promise<void>;
  /** A file of the copy, as it is on disk now. */
  readonly read: (relativePath: string) => Promise<string>;
}

export interface SessionOptions {
  /** Absolute path of the folder to open a copy of. */
  readonly source: string;
  /** Where the extension is installed; without it, the extension runs from this repository. */
  readonly extensionsFolder?: string;
}

/** Opens an editor window with the extension on a copy of a folder, until the test ends. */
export async function openSession(
  name: string,
  { source, extensionsFolder }: SessionOptions,
): Promise<Session> {
  const copy = await copyWorkspace(source);
  onTestFinished(() => copy.remove());
  const extension = extensionsFolder ? { extensionsFolder } : { extension: repository };
  const workbench = await openWorkbench({ workspace: copy.folder, ...extension });
  onTestFinished(() => workbench.close());
  const { page } = workbench;
  let steps = 0;
  const screenshot = async (what: string) => {
    steps += 1;
    const file = `${String(steps).padStart(2, '0')}-${what}.png`;
    // What fades in is shown as it is in the end.
    await page.screenshot({ path: path.join(artifacts, 'screenshots', name, file), animations: 'disabled' });
  };
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot('failed-here');
  });
  // Files in the explorer: the window is connected and takes keys.
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return { page, screenshot, read: (file) => readFile(path.join(copy.folder, file), 'utf8') };
}
