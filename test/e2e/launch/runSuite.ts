import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { artifacts } from '../../../scripts/lib/paths.mjs';
import { toEnvironment, type TestResult } from '../suiteRun.ts';
import { runInCodeServer } from './codeServer.ts';
import { runInElectron } from './electron.ts';

/** How a run of one topic ended. */
export interface SuiteOutcome {
  readonly results: readonly TestResult[];
  /** Why the run did not come to its end; absent when it did, also with failed tests. */
  readonly problem?: string;
}

const timeout = 180_000;

/**
 * Runs `suite/<topic>.test.ts` in a real editor on a workspace, and keeps what the editor printed in
 * `artifacts/logs`. `SYNC_WAVES_E2E_HOST=electron` chooses the desktop VS Code, which has to be downloaded.
 */
export async function runSuite(topic: string, workspace: string): Promise<SuiteOutcome> {
  const runInHost = process.env.SYNC_WAVES_E2E_HOST === 'electron' ? runInElectron : runInCodeServer;
  const folder = await mkdtemp(path.join(tmpdir(), 'sync-waves-results-'));
  const resultsFile = path.join(folder, 'results.json');
  try {
    const { log, problem } = await runInHost({
      workspace,
      env: toEnvironment({ topic, resultsFile }),
      timeout,
    });
    await keepLog(topic, log);
    const results = await readResults(resultsFile);
    if (results) return { results };
    return { results: [], problem: `${problem ?? 'The suite ended without results.'}\n${log}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepLog(topic: string, log: string): Promise<void> {
  const folder = path.join(artifacts, 'logs');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `e2e-${topic}.log`), log);
}

async function readResults(file: string): Promise<readonly TestResult[] | undefined> {
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8')) as TestResult[];
}
