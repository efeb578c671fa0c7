import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';

const hasBash = spawnSync('bash', ['--version']).status === 0;

test.skipIf(!hasBash).each([
  [['sync-waves', 'ex'], ['explain']],
  [['sync-waves', 'check', '--fail-on', 'e'], ['error']],
  [['sync-waves', 'check', '--write'], ['--write-baseline']],
  [['sync-waves', 'check', 'ap'], ['apps']],
  [
    ['sync-waves', 'completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['sync-waves', 'rules', 'ap'], []],
])('bash completes %j (skipped without bash)', async (words, expected) => {
  const cwd = temporaryFolder({ 'apps/a.yaml': 'a: 1\n' });
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const input = `${await script('bash')}
COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}
_sync_waves
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc'], { cwd, input, encoding: 'utf8' });
  expect([stdout.split('\n').filter((line) => line !== ''), stderr]).toEqual([expected, '']);
});

async function script(shell: string): Promise<string> {
  let stdout = '';
  await run(['completion', shell], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    env: {},
    cwd: () => '/',
  });
  return stdout;
}
