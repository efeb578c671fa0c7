import { describe, expect, test } from 'vitest';
import { at, edited } from './editing.ts';

const remove = (text: string, keys: readonly string[] = ['a']): string | undefined =>
  edited(text, [{ type: 'removeItem', at, keys, item: 'b' }]);

describe('removeItem', () => {
  test.each<readonly [string, string]>([
    ['a: [x, b, y] # why\n', 'a: [x, y] # why\n'],
    ['a: [b, x]\n', 'a: [x]\n'],
    ['a: [x, "b"]\n', 'a: [x]\n'],
    ['a: [ x, b ]\n', 'a: [ x ]\n'],
    ['a:\n  - x\n  - b # mine\n  # theirs\n  - y\n', 'a:\n  - x\n  # theirs\n  - y\n'],
    ['a:\n- b\n- x\n', 'a:\n- x\n'],
    ['a:\r\n  - x\r\n  - b\r\n', 'a:\r\n  - x\r\n'],
    ['a:\n  - x\n  - b', 'a:\n  - x'],
    ['a:\r\n  - x\r\n  - b', 'a:\r\n  - x'],
    ['v: 1\na: [b]\nc: 2\n', 'v: 1\nc: 2\n'],
    ['v: 1\na:\n  - b\nc: 2\n', 'v: 1\nc: 2\n'],
    ['v: 1\na: b\n', 'v: 1\n'],
    ['a: [b]\n', 'a: []\n'],
    ['a:\n  - b\n', 'a: []\n'],
    ['{ a: [b] }\n', '{ a: [] }\n'],
  ])('%j becomes %j', (text, expected) => {
    expect(remove(text)).toBe(expected);
  });

  test('goes down several keys', () => {
    expect(remove('v: 1\nd:\n  a: [x, b]\n', ['d', 'a'])).toBe('v: 1\nd:\n  a: [x]\n');
    expect(remove('v: 1\nd:\n  a: [b]\n', ['d', 'a'])).toBe('v: 1\n');
  });

  test.each<readonly [string, string]>([
    ['is not there', 'a: [x]\n'],
    ['is no text of a list', 'a: { b: 1 }\n'],
    ['stands under another key', 'c: [b]\n'],
    ['would take a comment with it', 'a: [\n  b, # mine\n  x]\n'],
    ['would take the comment of the list with it', 'a: # mine\n  - b\n'],
    ['shares its line with the key of the list', 'a:\n  - - b\n    - x\n'],
  ])('leaves alone what %s', (_, text) => {
    expect(remove(text)).toBeUndefined();
  });
});
