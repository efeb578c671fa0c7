import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import { parseConfig } from '../../server/src/core/config/parseConfig.ts';

const pages = [
  'docs/configuration.md',
  'examples/platform/.sync-waves.yaml',
  'examples/platform/strategy.sync-waves.yaml',
];
const examples = pages.flatMap((page) => {
  const text = readFileSync(join(repository, page), 'utf8');
  if (page.endsWith('.yaml')) return [{ title: page, text }];
  const blocks = [...text.matchAll(/^```yaml\n(?<block>[^]*?)^```/gm)];
  return blocks.map((match, index) => ({
    title: `${page}, example ${String(index + 1)}`,
    text: match.groups?.block ?? '',
  }));
});

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThan(8);
});

test.each(examples)('$title is valid', ({ text }) => {
  expect(parseConfig(text).problems).toEqual([]);
});

test('the first example sets every key that has an effect', () => {
  const { value } = parseConfig(examples[0]?.text ?? '');
  const unset = Object.entries(value).filter(([, part]) => {
    if (part instanceof Map) return part.size === 0;
    return part === undefined || (Array.isArray(part) && part.length === 0);
  });
  expect(unset).toEqual([]);
});
