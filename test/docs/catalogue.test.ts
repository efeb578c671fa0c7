import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import type { Product } from '../../server/src/core/catalogue/product.ts';
import { products } from '../../server/src/core/catalogue/products.ts';

const page = join(repository, 'docs/catalogue.md');
const section = /(?<=<!-- products -->\n)[^]*(?=<!-- \/products -->)/;

/** With UPDATE=1 the table is written anew. */
test('the page lists the products of the catalogue', async () => {
  const rows = products.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'en')).map(row);
  const table = await format(
    ['', '| Product | Written from | Kinds | Charts |', '| --- | --- | --- | --- |', ...rows, ''].join('\n'),
    { ...(await resolveConfig(page)), parser: 'markdown' },
  );
  const text = readFileSync(page, 'utf8');
  const updated = text.replace(section, () => `\n${table}\n`);
  if (process.env.UPDATE === '1') writeFileSync(page, updated);
  else expect(text).toBe(updated);
});

function row(product: Product): string {
  const kinds = (product.resources ?? []).map(({ kind }) => kind.replace(/\..*/, ''));
  const charts = (product.charts ?? []).map(({ chart }) => chart);
  const cells = [titleOf(product), product.writtenFrom ?? '', codes(kinds), codes(charts)];
  return `| ${cells.join(' | ')} |`;
}

function titleOf({ title, product }: Product): string {
  return `${title ?? product} (\`${product}\`)`;
}

function codes(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}
