import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, writeFiles } from '../node/temporaryFolder.ts';
import type { Scenario } from './parseScenario.ts';

/** A folder with the files of a scenario, behind its commit where it has one. It is removed after the test. */
export function scenarioFolder({ committed, files }: Scenario): string {
  const folder = temporaryFolder(committed);
  const paths = Object.keys(committed);
  if (paths.length > 0) commitAll(folder);
  for (const path of paths) rmSync(join(folder, path));
  writeFiles(folder, files);
  return folder;
}

function commitAll(folder: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'Before');
}
