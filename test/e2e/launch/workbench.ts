import type { Page } from 'playwright-core';
import { startEditorServer, type EditorServerOptions } from '../../../scripts/editor/editorServer.mjs';
import { isEditorName } from '../../../scripts/editor/editors.mjs';
import { installEditor } from '../../../scripts/editor/installEditor.mjs';
import { launchBrowser } from './browser.ts';

export interface WorkbenchOptions extends Omit<EditorServerOptions, 'editor'> {
  /** Absolute path of the folder or `.code-workspace` file to open. */
  readonly workspace: string;
  /** Absolute path of an extension to run from its source folder. */
  readonly extension?: string;
  /** Absolute path of the script whose `run()` is the suite to run in the extension host. */
  readonly tests?: string;
  /** What the page needs before the workbench loads. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** VS Code's window in a browser, with the server behind it. */
export interface Workbench {
  readonly page: Page;
  serverLog(): string;
  close(): Promise<void>;
}

/** Opens VS Code's own server and web workbench in headless Chromium, on data of their own. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { workspace, extension, tests, prepare, ...serverOptions } = options;
  const server = await startEditorServer({ ...serverOptions, editor: await installEditor(chosenEditor()) });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await prepare?.(page);
    const place = workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace };
    await page.goto(server.address({ ...place, ...(extension && { extension }), ...(tests && { tests }) }));
    return { page, serverLog: () => server.log(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The editor that `SYNC_WAVES_E2E_EDITOR` names: `oldest` (the default) or `latest`. */
function chosenEditor() {
  const name = process.env.SYNC_WAVES_E2E_EDITOR ?? 'oldest';
  if (!isEditorName(name)) throw new Error(`SYNC_WAVES_E2E_EDITOR is ${name}; it can be oldest or latest.`);
  return name;
}
