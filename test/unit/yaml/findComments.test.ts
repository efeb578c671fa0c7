import { expect, test } from 'vitest';
import { findComments } from '../../../server/src/core/yaml/findComments.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';

function commentsOf(text: string, range = { start: 0, end: text.length }): readonly string[] {
  const roots = readYaml(text).documents.flatMap(({ root }) => root ?? []);
  return findComments(text, range, roots).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['', []],
  ['# a\nb: c # d\n#e\r\n', ['# a', '# d', '#e']],
  ['\ufeff# a\n', ['# a']],
  ['a: "x # y" # z\n', ['# z']],
  ["a: 'x\n  # y' # z\n", ['# z']],
  ['a: x#y#z\n', []],
  ['a: |\n  # x\n# y\n', ['# y']],
  ['a: [b, # x\n  "# c", &d e] # y\n*d : 1 # z\n', ['# x', '# y', '# z']],
  ['a: # x\n  - &b c # y\n  - *b # z', ['# x', '# y', '# z']],
])('finds the comments of %j', (text, expected) => {
  expect(commentsOf(text)).toEqual(expected);
});

test('finds only comments that start in the range', () => {
  expect(commentsOf('# a\n# b\n# c\n', { start: 1, end: 8 })).toEqual(['# b']);
});
