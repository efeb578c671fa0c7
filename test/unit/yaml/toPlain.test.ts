import { expect, test } from 'vitest';
import { readYamlStrict } from '../../../server/src/core/yaml/readYamlStrict.ts';
import { toPlain } from '../../../server/src/core/yaml/toPlain.ts';
import { mapValue } from '../../../server/src/core/yaml/yamlPath.ts';

const plainOf = (text: string): unknown => toPlain(readYamlStrict(text).documents[0]?.root);

test.each([
  ['', undefined],
  ['a: 1\nb: [x, yes, ~]\nc: {d: "5"}\n', { a: 1, b: ['x', true, null], c: { d: '5' } }],
  ['a: 1\na: 2\n', { a: 2 }],
  ['5: a\nyes: b\n1.0: c\n? [x]\n: d\n~: e\n"6": f\n', { 5: 'a', true: 'b', 1: 'c', '~': 'e', 6: 'f' }],
  ['a: &x {b: 1}\nc: *x\nd: *unknown\n', { a: { b: 1 }, c: { b: 1 }, d: undefined }],
  ['a: &x k\n*x : v\n', { a: 'k', k: 'v' }],
  ['a: &x {b: 1, c: 1}\nd:\n  c: 2\n  <<: *x\n', { a: { b: 1, c: 1 }, d: { b: 1, c: 2 } }],
  ['<<: [{a: 1}, {a: 2, b: 2}]\n', { a: 1, b: 2 }],
  ['<<: text\na: 1\n', { a: 1 }],
  ['"<<": {a: 1}\n', { '<<': { a: 1 } }],
  ['a: &s [*s]\n', { a: [undefined] }],
])('%j is %j', (text, value) => {
  expect(plainOf(text)).toEqual(value);
});

test('a key named __proto__ is an ordinary key', () => {
  const value = plainOf('__proto__: {polluted: yes}\n') as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect('polluted' in value).toBe(false);
});

test('aliases of aliases stay one object each', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`,
  );
  const value = plainOf(['l0: &l0 [x]', ...levels].join('\n')) as Record<string, readonly unknown[]>;
  expect(value.l30?.[0]).toBe(value.l29);
});

test('a chain of thousands of aliases is cut off, not followed to the end of the stack', () => {
  const levels = Array.from({ length: 5000 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}]`);
  const root = readYamlStrict(['l0: &l0 [x]', ...levels].join('\n')).documents[0]?.root;
  expect(toPlain(mapValue(root, 'l5000'))).toHaveLength(1);
});
