import { expect, test } from 'vitest';
import {
  basename,
  dirname,
  innermost,
  isInside,
  joinPath,
  relativePath,
} from '../../../server/src/core/text/posixPath.ts';

test.each([
  [['/repo', 'apps/a.yaml'], '/repo/apps/a.yaml'],
  [['/repo/apps', '../base', './x.yaml'], '/repo/base/x.yaml'],
  [['/repo', '/other', 'a'], '/other/a'],
  [['/repo', '../../..'], '/'],
  [['a/b', '..'], 'a'],
  [['a', '../..', 'b'], '../b'],
  [['a', '..'], '.'],
  [['/c:/repo', '..', 'x y'], '/c:/x y'],
  [['/repo//', 'a/'], '/repo/a'],
])('joins %j to %s', (parts, expected) => {
  expect(joinPath(...parts)).toBe(expected);
});

test.each([
  ['/repo/a.yaml', '/repo', 'a.yaml'],
  ['/a.yaml', '/', 'a.yaml'],
  ['a.yaml', '.', 'a.yaml'],
])('%s lies in %s as %s', (path, directory, name) => {
  expect(dirname(path)).toBe(directory);
  expect(basename(path)).toBe(name);
});

test.each([
  ['/repo', '/repo/apps/a.yaml', 'apps/a.yaml'],
  ['/repo/apps', '/repo/base', '../base'],
  ['/repo/apps', '/repo/apps', '.'],
  ['/', '/repo', 'repo'],
])('from %s to %s it is %s', (from, to, expected) => {
  expect(relativePath(from, to)).toBe(expected);
});

test.each([
  ['/repo', '/repo', true],
  ['/repo', '/repo/a', true],
  ['/repo', '/repository', false],
  ['/', '/a', true],
  ['/repo/a', '/repo', false],
])('whether %s holds %s is %s', (directory, path, expected) => {
  expect(isInside(directory, path)).toBe(expected);
});

test('finds the innermost of several directories', () => {
  const directories = ['/', '/repo', '/repo/apps', '/other'];
  expect(innermost(directories, '/repo/apps/a.yaml')).toBe('/repo/apps');
  expect(innermost(directories, '/repo/x')).toBe('/repo');
  expect(innermost(['/other'], '/repo/x')).toBeUndefined();
});
