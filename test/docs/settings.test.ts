import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderSettings, settingsPage } from '../../scripts/settingsDocs.mjs';

test('docs/settings.md is what `node scripts/settingsDocs.mjs` writes', async () => {
  expect(readFileSync(settingsPage, 'utf8')).toBe(await renderSettings());
});

test('every setting has a text', async () => {
  expect(await renderSettings()).not.toMatch(/%[\w.]+%/);
});
