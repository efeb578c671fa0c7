import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import liveRows from '../data/live-rows.json';
import vectors from '../data/sync-vectors.json';

const semantics = path.resolve(import.meta.dirname, '../../../shared/argo-cd/sync-semantics.md');
const title = existsSync(semantics) ? '' : ' (skipped without ../shared/argo-cd/sync-semantics.md)';

/** The ids of the rows in the tables of S§8. */
function rowsOfSection8(): readonly string[] {
  const text = readFileSync(semantics, 'utf8');
  const section = text.slice(text.indexOf('\n## 8. '), text.indexOf('\n## Appendix A'));
  return [...section.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id = '']) => id);
}

/** The ids that tests of this folder have in the name of a test or as data, those of the vectors included. */
function testedRows(): readonly string[] {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(?:['"`]|, )([A-Z]\d+)(?=['"`:]| in )/g)].map(([, id = '']) => id),
  );
  return [...named, ...[...vectors.wave, ...vectors.classify, ...vectors.order].map(({ id }) => id)];
}

test.skipIf(title !== '')(
  `every row of S§8 is tested, or named with the reason why files do not tell it${title}`,
  () => {
    const rows = rowsOfSection8();
    expect(rows.length).toBeGreaterThan(180);
    const known = new Set([...testedRows(), ...Object.keys(liveRows)]);
    expect(rows.filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(liveRows).filter((id) => !rows.includes(id))).toEqual([]);
  },
);

test('no row has a reason and a test', () => {
  const tested = new Set(testedRows());
  expect(Object.keys(liveRows).filter((id) => tested.has(id))).toEqual([]);
});
