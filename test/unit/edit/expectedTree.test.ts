import { expect, test } from 'vitest';
import { isAsExpected } from '../../../server/src/core/edit/expectedTree.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';

/** Whether one text says exactly what another says. */
function saysTheSame(left: string, right: string): boolean {
  return isAsExpected(
    readYaml(left),
    readYaml(right).documents.map(({ root }) => root),
  );
}

test.each([
  ['a: 1\nb: [x]\n', '{"a": 1, b: [ x ]} # c\n'],
  ['a: "x y"\n', "a: 'x y'\n"],
  ['a: |\n  x\n', 'a: "x\\n"\n'],
  ['a: &x [1]\nb: *x\n', 'a: &x\n- 1\nb: *x\n'],
  ['a: *unknown\n', 'a: *unknown # c\n'],
  ['---\n---\na: 1\n', '---\n---\n{a: 1}\n'],
])('%j says the same as %j', (left, right) => {
  expect(saysTheSame(left, right)).toBe(true);
});

test.each([
  ['a: 1\n', 'a: "1"\n'],
  ['a: 1\n', 'a: 2\n'],
  ['a: 1\n', 'b: 1\n'],
  ['a: 1\nb: 2\n', 'b: 2\na: 1\n'],
  ['a: 1\n', 'a: 1\nb: 2\n'],
  ['a: [1]\n', 'a: {1}\n'],
  ['a: &x 1\n', 'a: 1\n'],
  ['a: !x 1\n', 'a: 1\n'],
  ['a: &x 1\nb: *x\n', 'a: &x 2\nb: *x\n'],
  ['a: &x 1\nb: &y 1\nc: *x\n', 'a: &x 1\nb: &y 1\nc: *y\n'],
  ['a: 1\n', 'a: 1\n---\nb: 2\n'],
  ['a: 1\n---\n', 'a: 1\n---\nb: 2\n'],
  ['a: "1\n', 'a: "1\n'],
])('%j does not say the same as %j', (left, right) => {
  expect(saysTheSame(left, right)).toBe(false);
});

test('aliases of aliases are compared once each', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`,
  );
  const text = ['l0: &l0 [x]', ...levels].join('\n');
  expect(saysTheSame(text, text)).toBe(true);
});
