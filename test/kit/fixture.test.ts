import { expect, test } from 'vitest';
import { parseFixture, printFixture } from './fixture.ts';

const twoFiles = `
#- apps/database.yaml
kind: Application
#<^^ hint at the start
metadata: { name: $0database }
#           ^^^^ warning the key
#                 ^^^^^^^^ error its name
#                         ^| error an empty span
#- /elsewhere/api.yaml
name: $0api
`;

test('a fixture gives clean files, expectations with clean offsets, and a cursor', () => {
  const fixture = parseFixture(twoFiles);
  const database = fixture.files.get('/workspace/apps/database.yaml');
  expect(database).toBe('kind: Application\nmetadata: { name: database }\n');
  expect(fixture.files.get('/elsewhere/api.yaml')).toBe('name: api\n');
  expect(
    fixture.expectations.map(({ range, text }) => [database?.slice(range.start, range.end), text]),
  ).toEqual([
    ['kind', 'hint at the start'],
    ['name', 'warning the key'],
    ['database', 'error its name'],
    ['', 'error an empty span'],
  ]);
  expect(fixture.cursor).toEqual({ path: '/workspace/apps/database.yaml', offset: 36 });
});

test('a fixture without a header is one file, and two cursors in it are a selection', () => {
  const fixture = parseFixture('\nkind: $0Application$0\nname: x');
  expect([...fixture.files]).toEqual([['/workspace/manifest.yaml', 'kind: Application\nname: x\n']]);
  expect(fixture.selection).toEqual({ path: '/workspace/manifest.yaml', range: { start: 6, end: 17 } });
});

test('a fixture without a cursor has none, and an empty file stays empty', () => {
  const fixture = parseFixture('#- empty.yaml\n#- next.yaml\nkind: List\n');
  expect(fixture.files.get('/workspace/empty.yaml')).toBe('');
  expect(fixture.cursor).toBeUndefined();
  expect(fixture.selection).toBeUndefined();
});

test('printing a fixture gives what was read', () => {
  const { files, expectations } = parseFixture(twoFiles);
  expect(printFixture(files, expectations)).toBe(twoFiles.slice(1).replaceAll('$0', ''));
});

test('a span over several lines is printed up to the end of its first line', () => {
  const files = new Map([['/workspace/a.yaml', 'kind: x\nname: y\n']]);
  const found = { path: '/workspace/a.yaml', range: { start: 2, end: 12 }, text: 'error long' };
  expect(printFixture(files, [found])).toBe('#- a.yaml\nkind: x\n# ^^^^^ error long\nname: y\n');
});
