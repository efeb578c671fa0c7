import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { rules } from '../../server/src/core/rules/registry.ts';

const page = join(repository, 'README.md');
const section = /(?<=<!-- rules -->\n)[^]*(?=<!-- \/rules -->)/;

/** With UPDATE=1 the table is written anew. */
test('the README lists the rules of the registry', async () => {
  const table = await format(
    ['', '| Rule | Severity | What it says |', '| --- | --- | --- |', ...rules.map(row), ''].join('\n'),
    {
      ...(await resolveConfig(page)),
      parser: 'markdown',
    },
  );
  const readme = readFileSync(page, 'utf8');
  const updated = readme.replace(section, () => `\n${table}\n`);
  if (process.env.UPDATE === '1') writeFileSync(page, updated);
  else expect(readme).toBe(updated);
});

function row({ id, severity, title, fixable }: Rule): string {
  const repair = fixable ? ' 💡' : '';
  return `| [\`${id}\`](docs/rules/${id}.md)${repair} | ${severity} | ${title.en} |`;
}
