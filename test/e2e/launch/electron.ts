import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { editors } from '../../../scripts/editor/editors.mjs';
import { repository } from '../../../scripts/lib/paths.mjs';
import { timeLimit } from '../timeLimit.ts';
import type { HostRun, SuiteTarget } from './suiteTarget.ts';

/** Runs the API suite in the desktop VS Code, which is downloaded. Its output goes to ours. */
export async function runInElectron({ workspace, env, timeout }: SuiteTarget): Promise<HostRun> {
  // A short path: VS Code makes a socket in it, and the systems limit the length of a socket's name.
  const data = await mkdtemp(path.join(tmpdir(), 'sw-'));
  const limit = timeLimit(timeout);
  const editor = runTests({
    version: process.env.SYNC_WAVES_E2E_EDITOR === 'latest' ? 'stable' : editors.oldest.vscode,
    extensionDevelopmentPath: repository,
    extensionTestsPath: path.join(repository, 'dist', 'e2e', 'index.js'),
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-workspace-trust', '--disable-extensions', '--user-data-dir', data],
  }).then(
    () => 'ended' as const,
    (error: unknown) => String(error),
  );
  try {
    const end = await Promise.race([editor, limit.reached]);
    return end === 'ended' ? { log: '' } : { log: '', problem: `VS Code did not end well: ${end}.` };
  } finally {
    limit.clear();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
