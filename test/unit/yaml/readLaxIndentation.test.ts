import { expect, test } from 'vitest';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';
import { readLaxIndentation } from '../../../server/src/core/yaml/readLaxIndentation.ts';
import { toPlain } from '../../../server/src/core/yaml/toPlain.ts';

/** What libyaml reads without complaint. */
test.each([
  ['a: [\n1,\n2]\nb: 3\n', { a: [1, 2], b: 3 }],
  ['a: {\r\nb: 1\r\n}\r\nc: 2\r\n', { a: { b: 1 }, c: 2 }],
  ['a:\n  b: "x\n  y"\n  c: z\n', { a: { b: 'x   y', c: 'z' } }],
  ["a:\n  b: '{{ $x }} and {{\n{{ $y\n}}'\n", { a: { b: '{{ $x }} and {{ {{ $y }}' } }],
])('%j', (text, expected) => {
  const file = readYaml(text);
  expect(file.problems).toEqual([]);
  expect(toPlain(file.documents[0]?.root)).toEqual(expected);
});

test('offsets are those of the text', () => {
  const text = 'a: "x\ny"\nb: here\n';
  const root = readYaml(text).documents[0]?.root;
  const value = root?.kind === 'map' ? root.pairs[1]?.value.range : undefined;
  expect(text.slice(value?.start, value?.end)).toBe('here');
});

test.each([
  ['a comment would swallow the line', 'a: [ # why\n1]\n'],
  ['something else is wrong', 'a: "x\ny"\nb: ]\n'],
  ['too many lines', `a: "${'x\n'.repeat(30)}"\n`],
])('%s', (_reason, text) => {
  expect(readLaxIndentation(text)).toBeUndefined();
});
