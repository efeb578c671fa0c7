import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../server/src/core/edit/manifestEdit.ts';
import { at, edited } from './editing.ts';

const add = (text: string, keys: readonly string[], value: FieldValue): string | undefined =>
  edited(text, [{ type: 'addField', at, keys, value }]);

const head = 'apiVersion: v1\nkind: A\n';

describe('addField', () => {
  test.each<readonly [string, readonly string[], FieldValue, string]>([
    ['a: 1\n', ['b'], { text: 'x' }, 'a: 1\nb: "x"\n'],
    ['a: 1\n', ['b'], { text: 'x\ny\n' }, 'a: 1\nb: |\n  x\n  y\n'],
    ['a: 1\n', ['b'], { text: 'x\n\ny\n' }, 'a: 1\nb: |\n  x\n\n  y\n'],
    ['a: 1\n', ['b'], { text: 'x\ny' }, 'a: 1\nb: "x\\ny"\n'],
    ['a: 1\r\n', ['b'], { text: 'x\ny\n' }, 'a: 1\r\nb: |\r\n  x\r\n  y\r\n'],
    ['{a: 1}\n', ['b'], { text: 'x\n' }, '{a: 1, b: "x\\n"}\n'],
    ['a:\n    b: 1\n', ['a', 'c', 'd'], { text: 'x\n' }, 'a:\n    b: 1\n    c:\n      d: |\n        x\n'],
    ['data: {}\n', ['data', 'b'], { text: 'x\n' }, 'data:\n  b: |\n    x\n'],
    ['data:\n', ['data', 'b'], { text: 'x\n' }, 'data:\n  b: |\n    x\n'],
    ['a: 1\n', ['s', 'm'], { map: 'empty' }, 'a: 1\ns:\n  m: {}\n'],
    ['s: {o: 1}\n', ['s', 'm'], { map: 'empty' }, 's: {o: 1, m: {}}\n'],
    ['s: {}\n', ['s', 'm'], { map: 'empty' }, 's:\n  m: {}\n'],
    [
      `${head}metadata:\n  name: a\n  labels: {x: "y"}\n`,
      ['metadata', 'finalizers'],
      { list: ['x.io/y'] },
      `${head}metadata:\n  name: a\n  finalizers:\n    - x.io/y\n  labels: {x: "y"}\n`,
    ],
    [
      `${head}metadata: {name: a}\n`,
      ['metadata', 'finalizers'],
      { list: ['x', 'z'] },
      `${head}metadata: {name: a, finalizers: [x, z]}\n`,
    ],
  ])('in %j, %j becomes %j', (text, keys, value, expected) => {
    expect(add(text, keys, value)).toBe(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['it is there', 'a: 1\n', ['a']],
    ['a scalar is in the way', 'a: 1\n', ['a', 'b']],
    ['an alias is in the way', 'x: &x {c: 1}\na: *x\n', ['a', 'b']],
  ])('is refused where %s', (_why, text, keys) => {
    expect(add(text, keys, { text: 'x' })).toBeUndefined();
  });
});
