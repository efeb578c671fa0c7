import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';

const pages = ['.', 'docs', 'docs/cli', 'docs/rules', 'examples/platform', 'integrations/argocd'].flatMap(
  (folder) =>
    readdirSync(join(repository, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
);
const pictures = join(repository, 'docs', 'images');

describe.each(pages)('%s', (page) => {
  const text = readPage(page);

  test('links to what exists', () => {
    const links = linksOf(text).filter((link) => !link.endsWith('.png'));
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  test('names only scripts that package.json has', () => {
    const scripts = [...text.matchAll(/npm run (?<script>[\w:]+)/g)].map((match) => match.groups?.script);
    const known = Object.keys(readManifest().scripts);
    expect(scripts.filter((script) => !known.includes(script ?? ''))).toEqual([]);
  });
});

test.skipIf(!existsSync(pictures))('the README shows every picture (skipped without docs/images)', () => {
  const shown = linksOf(readPage('README.md')).filter((link) => link.endsWith('.png'));
  const taken = readdirSync(pictures).map((name) => `docs/images/${name}`);
  expect([...new Set(shown)].sort()).toEqual(taken.sort());
});

test('the changelog ends its unreleased part at the version of the package', () => {
  const headings = [...readPage('CHANGELOG.md').matchAll(/^## (?<title>[^\s]+)/gm)];
  expect(headings.slice(0, 2).map((heading) => heading.groups?.title)).toEqual([
    'Unreleased',
    readManifest().version,
  ]);
});

function readPage(page: string): string {
  return readFileSync(join(repository, page), 'utf8');
}

function readManifest(): { version: string; scripts: Record<string, string> } {
  return JSON.parse(readPage('package.json')) as { version: string; scripts: Record<string, string> };
}

/** Targets of links and pictures; code blocks and code spans are left out. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '``');
  return [...prose.matchAll(/\]\((?<target>[^)\s]+)\)/g)].map((match) => match.groups?.target ?? '');
}

function leadsSomewhere(page: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(repository, target))) return false;
  return anchor === undefined || anchorsOf(readPage(target)).includes(anchor);
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (?<title>.+)$/gm)].map((heading) =>
    (heading.groups?.title ?? '')
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
