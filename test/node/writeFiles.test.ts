import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromFsPath } from '../../server/src/node/fsPath.ts';
import { writeFiles, type FileWrite } from '../../server/src/node/writeFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const mark = '\uFEFF';

function write(folder: string, name: string, before: string, after: string): FileWrite {
  return { path: fromFsPath(`${folder}/${name}`), before, after };
}

test('files get their new texts, and keep their marks and permissions; nothing is left beside them', () => {
  const folder = temporaryFolder({ 'a.yaml': 'a: 1\r\n', 'b.yaml': `${mark}b: 1\n`, 'c.yaml': 'c: 1\n' });
  chmodSync(`${folder}/a.yaml`, 0o666);
  const stale = writeFiles([
    write(folder, 'a.yaml', 'a: 1\r\n', 'a: 2\r\n'),
    write(folder, 'b.yaml', 'b: 1\n', 'b: 2\n'),
  ]);
  expect(stale).toEqual([]);
  expect(readFileSync(`${folder}/a.yaml`, 'utf8')).toBe('a: 2\r\n');
  expect(readFileSync(`${folder}/b.yaml`, 'utf8')).toBe(`${mark}b: 2\n`);
  expect(statSync(`${folder}/a.yaml`).mode & 0o777).toBe(0o666);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
});

test('a link stays one, and what it leads to is written', () => {
  const folder = temporaryFolder({ 'real/a.yaml': 'a: 1\n' });
  symlinkSync('real/a.yaml', `${folder}/a.yaml`);
  expect(writeFiles([write(folder, 'a.yaml', 'a: 1\n', 'a: 2\n')])).toEqual([]);
  expect(readFileSync(`${folder}/real/a.yaml`, 'utf8')).toBe('a: 2\n');
  expect(lstatSync(`${folder}/a.yaml`).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'real']);
});

test.each([
  ['one that has changed', 'a: 0\n'],
  ['one that has gone', undefined],
])('with %s among them nothing is written', (_, text) => {
  const folder = temporaryFolder({ 'b.yaml': 'b: 1\n', ...(text !== undefined && { 'a.yaml': text }) });
  const first = write(folder, 'a.yaml', 'a: 1\n', 'a: 2\n');
  expect(writeFiles([write(folder, 'b.yaml', 'b: 1\n', 'b: 2\n'), first])).toEqual([first.path]);
  expect(readFileSync(`${folder}/b.yaml`, 'utf8')).toBe('b: 1\n');
});

test('with a file that the disk does not take, those before it are as they were, and nothing is left beside them', () => {
  // A new file beside it would have a name that is too long.
  const long = `${'n'.repeat(245)}.yaml`;
  const folder = temporaryFolder({ 'a.yaml': 'a: 1\n', [long]: 'b: 1\n' });
  const writes = [write(folder, 'a.yaml', 'a: 1\n', 'a: 2\n'), write(folder, long, 'b: 1\n', 'b: 2\n')];
  expect(() => writeFiles(writes)).toThrow('ENAMETOOLONG');
  expect(readFileSync(`${folder}/a.yaml`, 'utf8')).toBe('a: 1\n');
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', long]);
});

test('a new file gets its directory, and never takes the place of another one, not even of a broken link', () => {
  const folder = temporaryFolder({ 'a.yaml': 'a: 1\n' });
  const created = { path: fromFsPath(`${folder}/new/b.yaml`), before: undefined, after: 'b: 1\n' };
  expect(writeFiles([created])).toEqual([]);
  expect(readFileSync(`${folder}/new/b.yaml`, 'utf8')).toBe('b: 1\n');
  symlinkSync(`${folder}/nowhere`, `${folder}/link.yaml`);
  for (const name of ['a.yaml', 'link.yaml']) {
    const path = fromFsPath(`${folder}/${name}`);
    const other = { ...created, path: fromFsPath(`${folder}/c.yaml`) };
    expect(writeFiles([other, { path, before: undefined, after: 'x: 1\n' }])).toEqual([path]);
  }
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'link.yaml', 'new']);
});
