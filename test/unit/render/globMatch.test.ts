import { expect, test } from 'vitest';
import { compileGlob } from '../../../server/src/core/render/directory/globMatch.ts';

/** S§8.7 F1–F5, and the syntax of gobwas/glob without separators. */
test.each([
  ['*.yaml', 'a/b.yaml', true],
  ['some/*', 'some/x/y.yaml', true],
  ['{*.yml,*.yaml}', 'a.yml', true],
  ['{*.yml,*.yaml}', 'a.json', false],
  ['env-*/*', 'env-a/x.yaml', true],
  ['config.yaml', 'sub/config.yaml', false],
  ['**/config.yaml', 'sub/config.yaml', true],
  ['**', 'a/b/c', true],
  ['?.yaml', 'a.yaml', true],
  ['?.yaml', '/.yaml', true],
  ['?.yaml', 'ab.yaml', false],
  ['[a-c].yaml', 'b.yaml', true],
  ['[!a-c].yaml', 'b.yaml', false],
  ['[!a-c].yaml', 'd.yaml', true],
  ['[^a].yaml', '^.yaml', true],
  ['[^a].yaml', 'a.yaml', true],
  ['[a\\]].yaml', '].yaml', true],
  ['\\*.yaml', '*.yaml', true],
  ['\\*.yaml', 'a.yaml', false],
  ['a.yaml', 'axyaml', false],
  ['{a,{b,c}}.yaml', 'c.yaml', true],
  ['a,b.yaml', 'a,b.yaml', true],
  ['a+(b).yaml', 'a+(b).yaml', true],
  ['a|b', 'a', false],
  ['', '', true],
])('%s against %s: %s', (pattern, path, matches) => {
  expect(compileGlob(pattern)?.test(path)).toBe(matches);
});

test.each(['{a', 'a}', '[z-a]'])('%s is no valid pattern', (pattern) => {
  expect(compileGlob(pattern)).toBeUndefined();
});
