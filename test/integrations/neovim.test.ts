import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNeovims } from '../../scripts/integrations/findNeovims.mjs';
import { repository } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { copyWorkspace } from '../e2e/launch/workspaceCopy.ts';
import { codeBlocks } from './kit/codeBlocks.ts';
import { environmentWithProgram } from './kit/environment.ts';
import { git } from './kit/gitRepository.ts';

interface Said {
  readonly problem?: string;
  readonly findings: readonly string[];
  readonly hover: readonly string[];
  readonly titles: readonly string[];
  readonly dependent: readonly string[];
  readonly provider: readonly string[];
}

const neovims = await findNeovims();
const reason =
  neovims.length === 0 ? ' (skipped: there is no nvim on PATH, nor one for this machine on PyPI)' : '';

describe.skipIf(neovims.length === 0)(`Neovim as docs/editors.md sets it up${reason}`, () => {
  test.each(neovims)('$version: findings, hover, quick fixes, files that change on disk', async (neovim) => {
    const { folder, ...copy } = await copyWorkspace(path.join(repository, 'examples', 'platform'));
    try {
      await git(folder, 'init', '--quiet');
      const said = await drive(neovim, folder);
      expect(said.problem).toBeUndefined();
      expect(said.findings).toEqual(['4:9 dependency-in-later-wave']);
      expect(said.hover[0]).toMatch(/linkwarden.* · Application · wave /);
      expect(said.dependent).toContain('    argocd.argoproj.io/sync-wave: "5"');
      expect(said.provider).toContain('    argocd.argoproj.io/sync-wave: "-1"');
    } finally {
      await copy.remove();
    }
  });
});

/** Starts Neovim with the page's configuration for its version, and lets it do what session.lua says. */
async function drive(
  { version, program }: { readonly version: string; readonly program: string },
  folder: string,
): Promise<Said> {
  const [newer = '', older = ''] = await codeBlocks('docs/editors.md', 'lua');
  const inGit = (name: string): string => path.join(folder, '.git', name);
  await writeFile(inGit('init.lua'), Number(version.replace('0.', '')) >= 11 ? newer : older);
  const session = path.join(import.meta.dirname, 'neovim', 'session.lua');
  const states = Object.fromEntries(
    ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((name) => [
      name,
      inGit(name),
    ]),
  );
  const env = { ...environmentWithProgram(), ...states, RESULT: inGit('said.json') };
  const args = ['--headless', '--clean', '-u', inGit('init.lua'), '-c', `luafile ${session}`];
  const { output } = await run(program, args, { cwd: folder, env });
  const said = await readFile(inGit('said.json'), 'utf8').catch(() => '');
  if (said === '') throw new Error(`Neovim has said nothing. It printed: ${output}`);
  return JSON.parse(said) as Said;
}
