import { expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/core/text/lineIndex.ts';

test.each([
  ['', 0, 0, 0],
  ['abc', 2, 0, 2],
  ['a\nb', 1, 0, 1],
  ['a\nb', 2, 1, 0],
  ['a\r\nb', 1, 0, 1],
  ['a\r\nb', 3, 1, 0],
  ['a\rb', 2, 1, 0],
  ['a\n\nb', 2, 1, 0],
  ['a\nb\n', 4, 2, 0],
  ['é😀\nx', 3, 0, 3],
])('in %j, offset %i is line %i, column %i, and back', (text, offset, line, character) => {
  const index = new LineIndex(text);
  expect(index.positionAt(offset)).toEqual({ line, character });
  expect(index.offsetAt({ line, character })).toBe(offset);
});

test('offsets outside the text are moved to its ends', () => {
  const index = new LineIndex('ab\ncd');
  expect(index.positionAt(-3)).toEqual({ line: 0, character: 0 });
  expect(index.positionAt(99)).toEqual({ line: 1, character: 2 });
});

test('positions outside the text are moved into it', () => {
  const index = new LineIndex('ab\ncd\nef');
  expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
  expect(index.offsetAt({ line: 0, character: 99 })).toBe(3);
  expect(index.offsetAt({ line: 1, character: -2 })).toBe(3);
  expect(index.offsetAt({ line: 7, character: 0 })).toBe(8);
  expect(index.lineCount).toBe(3);
});
