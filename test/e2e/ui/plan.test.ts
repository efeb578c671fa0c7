import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../../../scripts/lib/paths.mjs';
import { clickText, openFile, runCommand } from './kit/gestures.ts';
import { openSession } from './kit/session.ts';

const applications = 'argocd/overlays/dev/apps';
const created = ['netbox.yaml', 'redis-shared.yaml', 'synology-csi.yaml'];

/** What the script of the plan that the example shows makes of these files, by yq and by cat (see strategy.test.ts). */
const seed = path.join(repository, 'test/examples/strategy');

const newEntry = /^ {2}- apps\/(?:netbox|redis-shared|synology-csi)\.yaml$/;
const waveLine = /argocd\.argoproj\.io\/sync-wave: "-?\d+"$|^ {2}annotations:$/;

test('a person plans the waves of a scope, reviews and applies them, and takes all of it back', async () => {
  const source = await plannedPlatform();
  const files = await manifests(source);
  const { page, screenshot, read } = await openSession('plan', { source });
  const texts = () => Promise.all(files.map(read));
  const before = await texts();

  await openFile(page, 'linkwarden.yaml', 'overlays/dev/apps/linkwarden.yaml');
  await runCommand(page, 'Sync Waves: Plan Waves');
  const document = page.locator('.editor-instance .view-lines');
  await document.getByText('47 changes, 0 conflicts').waitFor();
  await screenshot('preview');

  await page.getByText('Apply: review the changes').click();
  const panel = page.locator('.bulk-edit-panel');
  await panel.getByText('actual-budget.yaml').waitFor();
  await screenshot('refactor-preview');
  await panel.getByRole('button', { name: 'Apply' }).click();
  await document.getByText('Nothing has to change.').waitFor();
  const changed = (await texts()).map((text, index) => addedLines(before[index] ?? '', text));
  expect(changed.filter((lines) => lines.length > 0)).toHaveLength(44 + 1);
  expect(changed.flat().filter((line) => !waveLine.test(line) && !newEntry.test(line))).toEqual([]);
  const made = await readdir(seed);
  for (const name of made) {
    const [text, expected] = [
      await read(`${applications}/${name}`),
      await readFile(path.join(seed, name), 'utf8'),
    ];
    expect(parse(text)).toEqual(parse(expected));
  }
  await screenshot('applied');

  await page.getByRole('tab', { name: 'linkwarden.yaml' }).click();
  await clickText(page, 'resources-finalizer');
  // Where no test drives the editor, it asks here whether to undo in all files.
  await page.keyboard.press('ControlOrMeta+Z');
  await screenshot('undo');
  await runCommand(page, 'File: Save All Files');
  await screenshot('saved');
  await expect.poll(async () => differing(before, await texts())).toEqual([]);
  await expect
    .poll(() => Promise.allSettled(created.map((name) => read(`${applications}/${name}`))))
    .toMatchObject(created.map(() => ({ status: 'rejected' })));
});

/** The places of texts that differ. */
function differing(one: readonly string[], other: readonly string[]): readonly number[] {
  return [...one.keys()].filter((index) => one[index] !== other[index]);
}

/** The platform with its strategy as configuration. */
async function plannedPlatform(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'sync-waves-plan-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'platform');
  await cp(path.join(repository, 'examples/platform'), folder, { recursive: true });
  const strategy = await readFile(path.join(folder, 'strategy.sync-waves.yaml'), 'utf8');
  await writeFile(path.join(folder, '.sync-waves.yaml'), strategy);
  return folder;
}

async function manifests(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.yaml'));
}

/** The lines of a text that another one does not have there, if it has lost none. */
function addedLines(before: string, after: string): readonly string[] {
  const added: string[] = [];
  const left = before.split('\n');
  for (const line of after.split('\n')) {
    if (line === left[0]) left.shift();
    else added.push(line);
  }
  expect(left).toEqual([]);
  return added;
}
