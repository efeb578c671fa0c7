import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../../scripts/lib/paths.mjs';
import { choose, clickText, openFile, openView, save, treeRow } from './kit/gestures.ts';
import { openSession } from './kit/session.ts';

const source = path.join(repository, 'examples/platform');
const file = 'argocd/overlays/dev/apps/linkwarden.yaml';

/** The README's pictures are taken here: see scripts/pictures.mjs. */
test('a person finds out why linkwarden crash-loops, and puts it behind its database', async () => {
  const { page, screenshot, read } = await openSession('platform', { source });
  await openView(page, 'Sync Waves');
  await page.mouse.move(900, 650);
  await treeRow(page, 'argocd/overlays/dev').waitFor();
  await screenshot('tree');

  await openFile(page, 'linkwarden.yaml', 'overlays/dev/apps/linkwarden.yaml');
  const squiggle = page.locator('.squiggly-error');
  await squiggle.first().waitFor();
  await treeRow(page, 'linkwarden').locator('[class*="decoration-itemColor"]').first().waitFor();
  await screenshot('overview');

  await clickText(page, 'name: linkwarden');
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+.');
  const menu = page.locator('.action-widget');
  await menu.getByText('behind postgresql-shared').waitFor();
  await screenshot('quick-fix');

  await choose(menu, /behind postgresql-shared/);
  await squiggle.first().waitFor({ state: 'detached' });
  await save(page);
  await expect.poll(() => read(file)).toContain('argocd.argoproj.io/sync-wave: "5"');
  await screenshot('repaired');

  await openFile(page, 'postgresql-shared.yaml', 'overlays/dev/apps/postgresql-shared.yaml');
  const name = page.locator('.view-lines').getByText('postgresql-shared', { exact: false }).first();
  await name.hover({ position: { x: 90, y: 8 } });
  const hover = page.locator('.monaco-hover', { hasText: 'linkwarden' });
  await hover.waitFor();
  await screenshot('hover');
});
