import path from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../../../scripts/lib/paths.mjs';
import { timeLimit } from '../timeLimit.ts';
import type { HostRun, SuiteTarget } from './suiteTarget.ts';
import { openWorkbench } from './workbench.ts';

/** Runs the API suite in VS Code's own server and web workbench, shown in headless Chromium. */
export async function runInCodeServer({ workspace, env, timeout }: SuiteTarget): Promise<HostRun> {
  const automation = new Automation();
  const workbench = await openWorkbench({
    workspace,
    env,
    extension: repository,
    tests: path.join(repository, 'dist', 'e2e', 'index.js'),
    prepare: (page) => automation.expose(page),
  });
  const limit = timeLimit(timeout);
  try {
    const ended = await Promise.race([automation.exit, limit.reached]);
    const log = `${automation.log.join('\n')}\n\n${workbench.serverLog()}`;
    return ended === 'too late'
      ? { log, problem: `The editor did not end after ${String(timeout)} ms.` }
      : { log };
  } finally {
    limit.clear();
    await workbench.close();
  }
}

/** What the workbench calls while it runs a suite. */
class Automation {
  readonly log: string[] = [];
  readonly exit: Promise<number>;
  #ended: (code: number) => void = () => undefined;

  constructor() {
    this.exit = new Promise((resolve) => (this.#ended = resolve));
  }

  async expose(page: Page): Promise<void> {
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      this.log.push(`[${type}] ${args.map(String).join(' ')}`);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      this.#ended(code);
    });
  }
}
