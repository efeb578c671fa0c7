import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repository } from '../../../scripts/lib/paths.mjs';

/** What a page of ours shows in a language, in the order of the page. */
export async function codeBlocks(page: string, language: string): Promise<readonly string[]> {
  const text = await readFile(path.join(repository, page), 'utf8');
  const blocks = text.matchAll(new RegExp(`^(\`{3,})${language}\n(?<block>[^]*?)^\\1`, 'gm'));
  return [...blocks].map(({ groups }) => groups?.block ?? '');
}
