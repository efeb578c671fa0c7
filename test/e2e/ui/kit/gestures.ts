import type { Locator, Page } from 'playwright-core';

/** What a person does in the window, by keyboard and mouse. */

/** Opens a file by its name, as with Ctrl+P; `query` tells files of the same name apart. */
export async function openFile(page: Page, name: string, query = name): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  const input = page.locator('.quick-input-widget').getByRole('combobox');
  await input.fill(query);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await input.press('Enter');
  await tab(page, name).waitFor();
}

/**
 * Runs a command by its title in the palette. The palette offers what there was when it opened, so it is opened again
 * until the extension has started.
 */
export async function runCommand(page: Page, title: string, attempts = 15): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget').getByRole('combobox');
  await input.fill(`>${title}`);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  const isOffered = await row.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (isOffered || attempts === 1) {
    await row.waitFor();
    await input.press('Enter');
    return;
  }
  await page.keyboard.press('Escape');
  await runCommand(page, title, attempts - 1);
}

function tab(page: Page, name: string): Locator {
  return page.locator('.tabs-container .tab', { hasText: name });
}

/** Puts the cursor into a text of the editor. */
export async function clickText(page: Page, text: string): Promise<void> {
  await page.locator('.view-lines').getByText(text, { exact: false }).first().click();
}

/** Opens the menu of the light bulb on the cursor's line. */
export async function openLightBulb(page: Page): Promise<Locator> {
  await page
    .locator('.lightBulbWidget, .codicon-gutter-lightbulb-auto-fix, .codicon-gutter-lightbulb')
    .first()
    .click();
  const menu = page.locator('.action-widget');
  await menu.waitFor();
  return menu;
}

/** Takes the entry of a menu that shows a text. */
export async function choose(menu: Locator, title: string | RegExp): Promise<void> {
  const entry = menu.locator('.monaco-list-row.action', { hasText: title }).first();
  // The menu takes clicks only after the mouse has moved over it, so that a double click on the bulb chooses nothing.
  const box = await entry.boundingBox();
  if (box) await menu.page().mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await entry.click();
}

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+S');
}

/** Opens a view container from the activity bar. */
export async function openView(page: Page, title: string): Promise<void> {
  await page.locator('.activitybar .action-item', { has: page.getByLabel(title) }).click();
}

/** The row of a tree in the side bar that has exactly this label. */
export function treeRow(page: Page, label: string): Locator {
  return page.locator('.sidebar .monaco-list-row', {
    has: page.locator('.label-name').getByText(label, { exact: true }),
  });
}
