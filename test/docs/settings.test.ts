import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderSettings, settingsPage } from '../../scripts/settingsDocs.mjs';

test('docs/settings.md is what `node scripts/settingsDocs.mjs` writes', () => {
  expect(readFileSync(settingsPage, 'utf8')).toBe(renderSettings());
});

test('every setting has a text', () => {
  expect(renderSettings()).not.toMatch(/%[\w.]+%/);
});
