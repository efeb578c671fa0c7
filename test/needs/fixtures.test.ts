import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeNeed, needsIn } from './needsIn.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const update = process.env.UPDATE === '1';
const heading = '# needs:\n';

/**
 * The comment at the end of a fixture lists everything that its objects refer to. With UPDATE=1 it is written anew; read
 * the difference before you commit it. `quiet-*` refers to nothing.
 */
describe.each(readdirSync(folder))('%s', (file) => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf(heading);
  const yaml = end < 0 ? text : text.slice(0, end);

  test('needs what its comment says', () => {
    const lines = needsIn(yaml).map((need) => `# ${describeNeed(need, yaml)}\n`);
    const expected = `${yaml}${heading}${lines.join('')}`;
    if (update) writeFileSync(path, expected);
    else expect(text).toBe(expected);
  });

  test('has every name where it says', () => {
    for (const { place, ...need } of needsIn(yaml)) {
      const written = place && yaml.slice(place.range.start, place.range.end);
      // In a text with escapes the name is not to be found.
      if (!written?.includes('\\u')) expect(written).toBe('host' in need ? need.host : need.name);
    }
  });

  test('is quiet when it says so', () => {
    expect(needsIn(yaml).length === 0).toBe(file.startsWith('quiet-'));
  });
});
