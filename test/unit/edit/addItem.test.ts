import { describe, expect, test } from 'vitest';
import type { ListItem } from '../../../server/src/core/edit/manifestEdit.ts';
import { at, edited } from './editing.ts';

const add = (text: string, keys: readonly string[], item: ListItem): string | undefined =>
  edited(text, [{ type: 'addItem', at, keys, item }]);

const deep = ['d', 'a'];
const entry = { app: 'a', because: 'a: test' };

describe('addItem', () => {
  test.each<readonly [string, readonly string[], ListItem, string]>([
    ['', ['a'], 'b', 'a:\n  - b\n'],
    ['# why', ['a'], 'b', '# why\na:\n  - b\n'],
    ['# why\r\n', ['a'], 'b', '# why\r\na:\r\n  - b\r\n'],
    ['v: 1\n', deep, 'b', 'v: 1\nd:\n  a:\n    - b\n'],
    ['d:\n  x: [y]\n', deep, 'b', 'd:\n  x: [y]\n  a:\n    - b\n'],
    ['d: { x: [y] }\n', deep, 'b', 'd: { x: [y], a: [b] }\n'],
    ['d:\n  a: [x] # why\n', deep, 'b', 'd:\n  a: [x, b] # why\n'],
    ['d:\n  a: [ x, y ]\n', deep, 'b', 'd:\n  a: [ x, y, b ]\n'],
    ['d:\n  a: []\n', deep, 'b', 'd:\n  a: [b]\n'],
    ['d:\n  a:\n', deep, 'b', 'd:\n  a: [b]\n'],
    ['d:\n  a: null\n', deep, 'b', 'd:\n  a: [b]\n'],
    ['d:\n  a: ~ # none\n', deep, 'b', 'd:\n  a: [b] # none\n'],
    ['d:\n  a: x\n', deep, 'b', 'd:\n  a: [x, b]\n'],
    ['d:\n  a: "x"\n', deep, 'b', 'd:\n  a: ["x", b]\n'],
    [
      'd:\n  a:\n  - x # first\n  - y # last\n  # end\ne: 1\n',
      deep,
      'b',
      'd:\n  a:\n  - x # first\n  - y # last\n  - b\n  # end\ne: 1\n',
    ],
    ['d:\r\n  a:\r\n      - x\r\n', deep, 'b', 'd:\r\n  a:\r\n      - x\r\n      - b\r\n'],
    ['d:\n  a:\n    - x', deep, 'b', 'd:\n  a:\n    - x\n    - b'],
    ['d:\n  a: &l [x]\n  c: 1\n', deep, 'b', 'd:\n  a: &l [x, b]\n  c: 1\n'],
    ['i:\n  - { app: x }\n', ['i'], entry, 'i:\n  - { app: x }\n  - { app: a, because: "a: test" }\n'],
    ['i: [{ app: x }]\n', ['i'], entry, 'i: [{ app: x }, { app: a, because: "a: test" }]\n'],
    ['v: 1\n', ['i'], entry, 'v: 1\ni:\n  - { app: a, because: "a: test" }\n'],
  ])('in %j below %j, %j gives %j', (text, keys, item, expected) => {
    expect(add(text, keys, item)).toBe(expected);
  });

  test.each<readonly [string, string]>([
    ['a mapping is in the way', 'd:\n  a: { x: y }\n'],
    ['a literal text is in the way', 'd:\n  a: |\n    x\n'],
    ['the text has a tag', 'd:\n  a: !!str x\n'],
    ['an alias stands for the list', 'l: &l [x]\nd:\n  a: *l\n'],
    ['the list shows in another place too', 'd:\n  a: &l [x]\ne: *l\n'],
    ['a text could not stand in a list', 'd:\n  a: x, y\n'],
    ['there is no document', ''],
  ])('is refused where %s', (_why, text) => {
    expect(add(text, deep, 'b')).toBeUndefined();
  });

  test('without a key there is no list', () => {
    expect(add('[x]\n', [], 'b')).toBeUndefined();
  });
});
