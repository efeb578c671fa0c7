import path from 'node:path';
import { test } from 'vitest';
import { repository } from '../../../scripts/lib/paths.mjs';
import { clickText, openFile, openView, treeRow } from './kit/gestures.ts';
import { openSession } from './kit/session.ts';

test('a person sees what runs when', async () => {
  const source = path.join(repository, 'examples/platform');
  const { page, screenshot } = await openSession('order', { source });
  await openView(page, 'Sync Waves');
  await treeRow(page, 'argocd/overlays/dev').waitFor();
  await openFile(page, 'platform.yaml', 'roots/dev/platform.yaml');
  await clickText(page, 'platform-dev');
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget').getByRole('combobox');
  await input.fill('>Show Sync Order');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Show Sync Order' }).first().waitFor();
  await input.press('Enter');
  await page.locator('.view-lines').getByText('Step 2 of 12', { exact: false }).first().waitFor();
  await page.mouse.move(900, 650);
  await screenshot('order');
});
