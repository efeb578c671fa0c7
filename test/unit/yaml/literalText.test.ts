import { expect, test } from 'vitest';
import { locateInLiteral } from '../../../server/src/core/yaml/literalText.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';
import { mapValue } from '../../../server/src/core/yaml/yamlPath.ts';

/** Where a part of the text of `patch` is found in the file; undefined where that can't be told. */
function partIn(file: string, part: string): string | undefined {
  const node = mapValue(readYaml(file).documents[0]?.root, 'patch');
  if (node?.kind !== 'scalar') throw new Error('patch is no scalar');
  const { start, end } = node.range;
  const locate = locateInLiteral(file.slice(start, end), start, node.value);
  const at = node.value.indexOf(part);
  const range = locate?.({ start: at, end: at + part.length });
  return range && file.slice(range.start, range.end);
}

test.each([
  ['a literal block', 'patch: |\n  a: 1\n  b: "22"\nlast: 1\n'],
  ['without its last line break', 'patch: |-\n    a: 1\n    b: "22"\n'],
  ['with empty lines', 'patch: |\n\n  a: 1\n\n  b: "22"\n'],
  ['with a comment behind the sign', 'patch: | # a patch\n  a:\n    b: "22"\n'],
  ['with line breaks of Windows', 'patch: |\r\n  a: 1\r\n  b: "22"\r\n'],
])('%s', (_, file) => {
  expect(partIn(file, '"22"')).toBe('"22"');
});

test.each([
  ['a folded block', 'patch: >-\n  a: 1\n\n  b: "22"\n'],
  ['a quoted text', 'patch: "a: 1\\nb: \'22\'"\n'],
  ['an indentation that is told', 'patch: |2\n    b: "22"\n'],
])('%s is written in another way', (_, file) => {
  expect(partIn(file, '22')).toBeUndefined();
});
