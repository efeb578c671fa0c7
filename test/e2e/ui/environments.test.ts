import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../../scripts/lib/paths.mjs';
import { clickText, openFile, openView, runCommand, treeRow } from './kit/gestures.ts';
import { openSession, type Session } from './kit/session.ts';

const source = path.join(repository, 'examples/platform');
const config = '.sync-waves.yaml';
const alertmanager = 'argocd/overlays/dev/apps/alertmanager.yaml';
const linkwarden = 'argocd/overlays/dev/apps/linkwarden.yaml';

test('a person pins an Application, compares environments, and brings the waves of one to the other', async () => {
  const { page, screenshot, read } = await openSession('environments', { source });
  const before = { config: await read(config), linkwarden: await read(linkwarden) };

  await openFile(page, 'linkwarden.yaml', 'overlays/dev/apps/linkwarden.yaml');
  await clickText(page, 'name: linkwarden');
  await runCommand(page, 'Sync Waves: Pin in Its Wave');
  await expect.poll(() => read(config)).toBe(`${before.config}pins:\n  - linkwarden\n`);

  await openView(page, 'Sync Waves');
  // The tree unfolds for what is in the editor; folded again, it leaves room for the group at its end.
  await treeRow(page, 'linkwarden').waitFor();
  await treeRow(page, 'argocd/overlays/dev').click();
  await page.keyboard.press('ArrowLeft');
  await treeRow(page, 'Different in environments').click();
  await treeRow(page, 'alertmanager').waitFor();
  await screenshot('tree');
  await runCommand(page, 'Sync Waves: Compare Environments');
  const document = page.locator('.editor-instance .view-lines');
  await document.getByText('2 of 63 Applications are in different waves').waitFor();
  await screenshot('compared');

  await page.getByText('Bring the waves of one environment to another').first().click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'prod to dev' }).click();
  await document.getByText('1 change, 1 conflict').waitFor();
  await document.getByText('linkwarden stays in wave 0: it is pinned').waitFor();
  await screenshot('plan');
  await applyPlan(page);
  await expect.poll(() => read(alertmanager)).toContain('sync-wave: "6"');
  expect(await read(linkwarden)).toBe(before.linkwarden);

  await page.getByRole('tab', { name: 'Environments.md' }).click();
  await document.getByText('1 of 63 Applications is in different waves').waitFor();
  await screenshot('nearly-equal');
  await page.getByRole('tab', { name: 'linkwarden.yaml' }).click();
  await clickText(page, 'name: linkwarden');
  await runCommand(page, 'Sync Waves: Unpin');
  await expect.poll(() => read(config)).toBe(before.config);
});

test('a person moves a wave, sees what that breaks, and takes it back', async () => {
  const { page, screenshot, read } = await openSession('move-wave', { source });
  const database = 'argocd/overlays/dev/apps/postgresql-shared.yaml';
  const before = await read(database);
  await openFile(page, 'postgresql-shared.yaml', 'overlays/dev/apps/postgresql-shared.yaml');
  await runCommand(page, 'Sync Waves: Move Wave');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Wave 4' }).click();
  const input = page.locator('.quick-input-widget input.input');
  await input.fill('12');
  await input.press('Enter');
  const document = page.locator('.editor-instance .view-lines');
  await document.getByText('Moved wave').waitFor();
  await screenshot('preview');
  await applyPlan(page);
  await page.getByRole('tab', { name: 'postgresql-shared.yaml' }).click();
  await document.getByText('"12"').first().waitFor();
  await screenshot('moved');
  await page.keyboard.press('ControlOrMeta+Z');
  await document.getByText('"4"').first().waitFor();
  await runCommand(page, 'File: Save All Files');
  await expect.poll(() => read(database)).toBe(before);
});

async function applyPlan(page: Session['page']): Promise<void> {
  await page.getByText('Apply: review the changes').click();
  await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).click();
}
