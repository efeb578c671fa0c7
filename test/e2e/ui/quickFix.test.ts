import path from 'node:path';
import { expect, test } from 'vitest';
import { choose, clickText, openFile, openLightBulb, save } from './kit/gestures.ts';
import { openSession } from './kit/session.ts';

const source = path.join(import.meta.dirname, '../workspaces/platform');
const file = 'argocd/frontend.yaml';

test('a person sees a squiggle, takes the quick fix from the light bulb, and saves', async () => {
  const { page, screenshot, read } = await openSession('quick-fix', { source });
  const before = await read(file);
  await openFile(page, 'frontend.yaml');
  const squiggle = page.locator('.squiggly-error');
  await squiggle.first().waitFor();
  await screenshot('squiggle');

  await clickText(page, '" 7"');
  const menu = await openLightBulb(page);
  await screenshot('light-bulb');

  await choose(menu, /./);
  await squiggle.first().waitFor({ state: 'detached' });
  await screenshot('repaired');

  await save(page);
  await expect.poll(() => read(file)).toBe(before.replace('" 7"', '"7"'));
});
