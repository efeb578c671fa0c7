import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installEditor } from '../../scripts/editor/installEditor.mjs';
import { repository, vsixFile } from '../../scripts/lib/paths.mjs';
import { runOrThrow } from '../../scripts/lib/run.mjs';
import { openFile } from '../e2e/ui/kit/gestures.ts';
import { openSession } from '../e2e/ui/kit/session.ts';

const extensionId = 'argocd-sync-waves';
let scratch: string;
let extensionsFolder: string;

/** The package is made by `npm run package`, and installed by VS Code's own command line. */
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'sync-waves-package-'));
  extensionsFolder = path.join(scratch, 'extensions');
  await runOrThrow(process.execPath, [path.join(repository, 'scripts', 'package.mjs')]);
  const { node, serverMain } = await installEditor('oldest');
  await runOrThrow(node, [
    serverMain,
    ...['--install-extension', vsixFile],
    ...['--extensions-dir', extensionsFolder],
    ...['--user-data-dir', path.join(scratch, 'user')],
    ...['--server-data-dir', path.join(scratch, 'server')],
  ]);
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

test('the package is smaller than 1 MB', async () => {
  const { size } = await stat(vsixFile);
  expect(size).toBeLessThan(1_000_000);
});

test('the package holds what the extension needs, and nothing else', async () => {
  const folder = await installedExtension();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  await expect(files.sort().join('\n')).toMatchFileSnapshot('vsixFiles.txt');
});

test('the installed extension reports a wrong wave', async () => {
  const workspace = path.join(repository, 'test', 'e2e', 'workspaces', 'platform');
  const { page, screenshot } = await openSession('installed-package', {
    source: workspace,
    extensionsFolder,
  });
  await openFile(page, 'metrics.yaml');
  await page.locator('.squiggly-error').first().waitFor();
  await screenshot('squiggle');
});

async function installedExtension(): Promise<string> {
  const folders = await readdir(extensionsFolder);
  const folder = folders.find((name) => name.includes(extensionId));
  expect(folder, `installed: ${folders.join(', ')}`).toBeDefined();
  return path.join(extensionsFolder, folder ?? '');
}
